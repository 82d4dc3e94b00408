"""What several rules ask of one document is worked out once and kept with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from kg.extraction.annotate import Annotated
from kg.extraction.text.layout import Block, Sentence
from kg.model import Fact

T = TypeVar("T")
P = ParamSpec("P")
Placed = TypeVar("Placed", Sentence, Block)


def kept(function: Callable[[Annotated], T]) -> Callable[[Annotated], T]:
    """Make a function of a document answer at once when it is asked again for the same document.

    The answer lies in the document's own attributes, as that of a `cached_property` does, and goes with it.
    """
    name = f"kept {function.__module__}.{function.__qualname__}"

    @wraps(function)
    def answer(annotated: Annotated) -> T:
        if name not in annotated.__dict__:
            annotated.__dict__[name] = function(annotated)
        return cast(T, annotated.__dict__[name])

    return answer


def kept_each(function: Callable[Concatenate[Annotated, Placed, P], T]) -> Callable[Concatenate[Annotated, Placed, P], T]:
    """The same for a function of a document and of a sentence or block in it, by where that begins; what else it is given is one thing for the whole document."""
    name = f"kept {function.__module__}.{function.__qualname__}"

    @wraps(function)
    def answer(annotated: Annotated, of: Placed, /, *further: P.args, **named: P.kwargs) -> T:
        answers: dict[int, T] = annotated.__dict__.setdefault(name, {})
        if of.start not in answers:
            answers[of.start] = function(annotated, of, *further, **named)
        return answers[of.start]

    return answer


def read_once(rule: Callable[[Annotated], Iterator[Fact]]) -> Callable[[Annotated], Iterator[Fact]]:
    """Make a rule whose facts other rules ask for read a document once."""

    @kept
    @wraps(rule)
    def facts(annotated: Annotated) -> tuple[Fact, ...]:
        return tuple(rule(annotated))

    @wraps(rule)
    def answer(annotated: Annotated) -> Iterator[Fact]:
        return iter(facts(annotated))

    return answer
