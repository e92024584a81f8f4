"""What a paste may hold that a terminal obeys or a program takes for a key."""

from __future__ import annotations

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

CONTROLS = tuple(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)))
"""C0, DEL and C1."""
KEY_SEQUENCES = tuple(ANSI_SEQUENCES_KEYS)
"""Every sequence that Textual takes for a key; its single characters are among `CONTROLS`."""
KITTY_KEYS = (
    *(f"\x1b[{code[:-1]};{modifiers}{code[-1]}" for code in FUNCTIONAL_KEYS for modifiers in (1, 2, 5)),
    *(f"\x1b[{ord(char)};{modifiers};{ord(char)}u" for char in "vdxqu=1" for modifiers in (1, 2)),
    *(f"\x1b[{ord(char)};{modifiers}u" for char in "cpqz" for modifiers in (3, 5, 6)),
    "\x1b[113u",
    "\x1b[99999999u",
    "\x1b[97;1;55296u",
)
"""Keys of kitty's protocol: those with a name, letters with and without modifiers, numbers that are no characters."""
MOUSE = (
    *(
        f"\x1b[<{button};{x};{y}{end}"
        for button in (0, 2, 35, 64, 65)
        for x, y in ((1, 1), (40, 12))
        for end in "Mm"
    ),
    "\x1b[<0;-1;-1M",
    "\x1b[<0;999999;999999M",
    "\x1b[M !!",
    "\x1b[32;40;12M",
)
"""Presses, releases, movements and the wheel, as SGR, X10 and urxvt report them."""
ANSWERS = (
    "\x1b[12;40R",
    "\x1b[?12;40R",
    "\x1b[?62;22c",
    "\x1b[>1;10;0c",
    "\x1b[0n",
    "\x1b[?2026;2$y",
    "\x1b[?2048;2$y",
    "\x1b[4;1$y",
    "\x1b[8;24;80t",
    "\x1b[48;24;80;480;800t",
    "\x1b[48;0;0;0;0t",
    "\x1b[?1u",
    "\x1b[I",
    "\x1b[O",
    "\x1bP>|terminal(1)\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b]11;rgb:1111/1111/1111\x1b\\",
    "\x1b]11;rgb:1111/1111/1111\x07",
    "\x1b]52;c;cXZkeA==\x07",
    "\x1b_Gi=1;OK\x1b\\",
)
"""Answers and reports of a terminal."""
MARKERS = ("\x1b[200~", "\x1b[201", "\x1b[20", "\x1b[2", "\x1b[", "\x1b")
"""The marker that begins a paste, and what is not quite the one that ends it."""
HOSTILE = tuple(dict.fromkeys((*CONTROLS, *KEY_SEQUENCES, *KITTY_KEYS, *MOUSE, *ANSWERS, *MARKERS)))
