"""English words of numbers with their values."""

from __future__ import annotations

from tui.lexicon.word_lists import words

ONES = {
    word: value
    for value, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
"""Words below twenty."""
TENS = {
    word: 10 * value
    for value, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
"""Words of whole tens."""
POWERS = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "wan": 10_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Words that multiply what stands before them."""
SHORT_POWERS = {"k": 1000, "m": 10**6, "mn": 10**6, "cr": 10**7, "b": 10**9, "bn": 10**9, "tn": 10**12}
"""Letters that multiply an amount of money right before them."""
VAGUE_POWERS = words("billions crores dozens hundreds lakhs millions scores tens thousands trillions")
"""Powers of which no value can be said: hundreds of thousands."""
ORDERS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
}
"""Words of order."""
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    name + ending: value for name, value in ORDERS.items() if value > 2 for ending in ("", "s")
}
"""Words of parts: how many of them make the whole."""
MONTHS = {
    word: value
    for value, word in enumerate(
        words("January February March April May June July August September October November December"),
        start=1,
    )
}
"""Months by their number."""
