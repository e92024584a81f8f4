"""Ways to damage an input at random: its bytes, its characters, its lines, its structure."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

NUMBERS = (0, -1, 1, 2**31, 2**63, 2**64, 10**30, 0.5, 1e308, -0.0)
STRINGS = (
    "",
    "x",
    "\0",
    "\u202e",
    "\ud800",
    "长" * 5_000,
    "2024-13-40T99:99:99Z",
    "0001-01-01T00:00:00+23:59",
    "#",
    "[",
    "9" * 400,
)
TOKENS = (
    b"=", b"[", b"]", b"[[", b"{", b"}", b'"', b'"""', b"'''", b"\\", b"\\u0000", b"\\U0010ffff", b"#", b"\n", b"\r",
    b".", b",", b"1e999", b"nan", b"-inf", b"0x" + b"f" * 40, b"9" * 300, b"1979-05-27T07:32:00Z", b"true", b"\xff", b"\xef\xbb\xbf",
    b"id = ", b"[[metric]]\n", b"[[note]]\n", b"[opening]\n", b"a.b.c = 1\n", b"\x1b[2J", "\u200b".encode(), "\U0001f600".encode(),
)  # fmt: skip
"""What is put into TOML."""


def some_bytes(chance: random.Random, data: bytes) -> bytes:
    """Bytes with some of them changed, taken out, doubled or moved, or cut off."""
    found = bytearray(data)
    for _time in range(chance.choice((1, 1, 1, 2, 4, 16))):
        if not found:
            break
        at = chance.randrange(len(found))
        end = min(len(found), at + chance.choice((1, 2, 8, 64, 1000)))
        match chance.randrange(7):
            case 0:
                found[at] ^= 1 << chance.randrange(8)
            case 1:
                found[at] = chance.randrange(256)
            case 2:
                del found[at:end]
            case 3:
                found[at:at] = found[at:end] * chance.choice((1, 2, 20))
            case 4:
                del found[at:]
            case 5:
                part = found[at:end]
                del found[at:end]
                place = chance.randrange(len(found) + 1)
                found[place:place] = part
            case _:
                found[at:at] = chance.choice(TOKENS)
    return bytes(found)


def text(chance: random.Random, words: str, pieces: Sequence[str]) -> str:
    """A text with pieces put in, and characters taken out, doubled or swapped."""
    found = words
    for _time in range(chance.randint(1, 12)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 1, 2, 5, 30)))
        match chance.randrange(6):
            case 0:
                found = found[:at] + found[end:]
            case 1:
                found = found[:at] + found[at:end] * chance.choice((2, 3, 40)) + found[end:]
            case 2:
                found = found[:at] + found[at:end][::-1] + found[end:]
            case _:
                found = found[:at] + "".join(chance.choices(pieces, k=chance.randint(1, 6))) + found[at:]
    return found


def toml(chance: random.Random, data: bytes) -> bytes:
    """TOML with lines taken out, doubled, swapped or moved to another place, and tokens put in."""
    lines = data.splitlines(keepends=True)
    for _time in range(chance.randint(1, 5)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(6):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                name, equals, _value = lines[at].partition(b"=")
                lines[at] = name + equals + lines[other].partition(b"=")[2] if equals else lines[at]
            case _:
                place = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:place] + chance.choice(TOKENS) + lines[at][place:]
    return b"".join(lines)


def markup(chance: random.Random, data: bytes) -> bytes:
    """XML with its elements taken out, doubled, swapped or renamed, so that it mostly stays well-formed; or any bytes."""
    if chance.random() < 0.2:
        return some_bytes(chance, data)
    root = etree.fromstring(data)
    for _time in range(chance.randint(1, 6)):
        elements = list(root.iter())[1:]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        match chance.randrange(6):
            case 0:
                parent.remove(one)
            case 1:
                for _copy in range(chance.choice((1, 2, 50))):
                    parent.append(copy.deepcopy(one))
            case 2:
                other.append(copy.deepcopy(one))
            case 3:
                one.tag = other.tag
            case 4:
                one.text = chance.choice(("", "5", "长" * 3_000, "\n\n", "十三点五", " "))
            case _:
                for name in list(one.attrib):
                    one.set(name, chance.choice(("", "0", "-1", "99", "x", "h", "9" * 40, "../../x", "%1%2")))
    return bytes(etree.tostring(root))


def structure(chance: random.Random, value: Any) -> Any:
    """JSON with a few of its values replaced by others, of it or of any kind, keys taken out, lists made longer."""
    root = [copy.deepcopy(value)]
    for _time in range(chance.randint(1, 6)):
        places = _places(root)
        holder, key = chance.choice(places)
        match chance.randrange(6):
            case 0:
                other, place = chance.choice(places)
                holder[key] = copy.deepcopy(other[place])
            case 1:
                holder[key] = chance.choice(NUMBERS)
            case 2:
                holder[key] = chance.choice(STRINGS)
            case 3:
                holder[key] = chance.choice((None, True, [], {}, [[]], {"type": []}, [None, {}]))
            case 4 if holder is not root:
                del holder[key]
            case _:
                holder[key] = [holder[key]] * chance.choice((1, 2, 30))
    return root[0]


def _places(root: Any) -> list[tuple[Any, Any]]:
    """Every holder of a value with the value's key in it."""
    found: list[tuple[Any, Any]] = []
    waiting = [root]
    while waiting and len(found) < 5_000:
        holder = waiting.pop()
        for key in list(holder) if isinstance(holder, dict) else range(len(holder)):
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found
