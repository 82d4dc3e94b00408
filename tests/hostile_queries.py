"""SPARQL that means harm: queries that never end or take all memory, and texts nested in many ways."""

from collections.abc import Callable

_ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
_NUMBERS = " ".join(map(str, range(300)))
_DOUBLED = " ".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 10)}) AS ?x{n + 1})" for n in range(10))
_TENFOLD = '"$0$0$0$0$0$0$0$0$0$0"'

HOSTILE = {
    "a product that is counted": f"SELECT (COUNT(*) AS ?n) {{ {_ALL} }}",
    "a product that is sorted": f"SELECT * {{ {_ALL} }} ORDER BY ?a ?l",
    "pairs that are sorted": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY DESC(CONCAT(STR(?a), STR(?f)))",
    "distinct pairs": "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
    "a pattern that grows": 'SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), "((((a{1,100}){1,100}){1,100}){1,100}){1,100}") }',
    "every path": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:x>|^!<urn:x>)* ?c }",
    "paths of paths": "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:x>)+/(^!<urn:x>)+)+ ?b }",
    "a text tenfold": f'SELECT ?x10 {{ BIND("aaaaaaaaaa" AS ?x0) {_DOUBLED} }}',
    "all pairs in a text": "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
    "sub-selects": f"SELECT * {{ {' '.join(f'{{ SELECT DISTINCT ?a{n} ?b{n} {{ ?a{n} ?p ?b{n} }} }}' for n in range(6))} }} ORDER BY ?a0",
    "values": f"SELECT * {{ {' '.join(f'VALUES ?v{n} {{ {_NUMBERS} }}' for n in range(8))} }} ORDER BY ?v7",
    "a text replaced tenfold": f'SELECT (REPLACE(REPLACE(REPLACE(GROUP_CONCAT(STR(?o)), ".", {_TENFOLD}), ".", {_TENFOLD}), ".", {_TENFOLD}) AS ?x) {{ ?s ?p ?o }}',
}  # fmt: skip
"""Each takes far longer than a test may wait, or more memory than it gets."""

SHAPES: dict[str, Callable[[int], str]] = {
    "groups": lambda depth: f"SELECT * {'{' * depth}{'}' * depth}",
    "brackets": lambda depth: f"SELECT * {{ FILTER({'(' * depth}1{')' * depth}) }}",
    "lists": lambda depth: f"SELECT * {{ ?s ?p {'(' * depth}{')' * depth} }}",
    "blank nodes": lambda depth: f"SELECT * {{ ?s ?p {'[ ?p ' * depth}1{']' * depth} }}",
    "sub-selects": lambda depth: f"SELECT * {{ {'{SELECT * {' * depth}{'}}' * depth} }}",
    "nots": lambda depth: f"SELECT * {{ FILTER({'!' * depth}true) }}",
    "sums": lambda depth: f"SELECT (1{'+1' * depth} AS ?x) {{}}",
    "unions": lambda depth: f"SELECT * {{ {{}}{'UNION{}' * depth} }}",
    "differences": lambda depth: f"SELECT * {{ {'MINUS{}' * depth} }}",
}
"""The nine shapes: with brackets, which the guard counts, and without, on which the engine overflows its stack."""
