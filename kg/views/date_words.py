"""A date as a reader has it: 1 januari 2022, never more precise than it is."""

from __future__ import annotations

from typing import Final

MONTHS_NL: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_words(value: str) -> tuple[str, str]:
    """A date or interval, ISO 8601, in Dutch and in English.

    >>> date_in_words("2022-01-01"), date_in_words("2016-03"), date_in_words("2022-04/2023")
    (('1 januari 2022', '1 January 2022'), ('maart 2016', 'March 2016'), ('april 2022 t/m 2023', 'April 2022 to 2023'))
    """
    since, slash, until = value.partition("/")
    if slash:
        (nl, en), (nl_until, en_until) = date_in_words(since), date_in_words(until)
        return f"{nl} t/m {nl_until}", f"{en} to {en_until}"
    year, *parts = value.split("-")
    if not parts:
        return year, year
    day = f"{int(parts[1])} " if len(parts) > 1 else ""
    month = int(parts[0]) - 1
    return f"{day}{MONTHS_NL[month]} {year}", f"{day}{MONTHS_EN[month]} {year}"
