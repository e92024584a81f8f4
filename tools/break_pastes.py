"""Paste what a terminal obeys and a program takes for keys, and see that nothing was pressed, decided or ended.

    python -m tools.break_pastes                   every control and key sequence alone, and 2,000 random pastes
    python -m tools.break_pastes --every 50 --random 20
    python -m tools.break_pastes --seed 7

Each paste goes into the running program in brackets, cut into pieces at random: where one reads, where one reviews, and
into a note. Behind each lot a key moves to the next figure and one moves back: they would lead elsewhere if a paste had
pressed a key. The log of decisions may hold nothing but the notes, each of them what was pasted, whole.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from pathlib import Path

from tests.hostile_input import HOSTILE
from tests.terminal import Terminal
from tui.app.terminal.input_tokenizer import PASTE_END, PASTE_START
from tui.app.terminal.paste import sanitize_paste
from tui.review.projection import project
from tui.review.store import Store

LOT = 50
"""Pastes between two looks."""
LETTERS = "vdxuqhl2m?/=:"
"""Keys that do something where one reads or reviews."""
PLACE = re.compile(r"(\d+)/39")


def pastes(every: int, count: int, chance: random.Random) -> list[str]:
    """Each `every`-th hostile text with letters around it, then `count` random ones of up to 400 such parts."""
    found = [f"v{inside}dxq{inside}" for inside in HOSTILE[::every]]
    for _ in range(count):
        parts = chance.choices([*HOSTILE, *LETTERS, "字", "\r\n"], k=chance.choice([1, 3, 20, 400]))
        text = "".join(parts)
        found.append(text.replace(PASTE_END, ""))
    return found


def sent(terminal: Terminal, text: str, chance: random.Random) -> None:
    """Paste a text in pieces."""
    whole = f"{PASTE_START}{text}{PASTE_END}".encode()
    cuts = sorted(chance.randrange(len(whole) + 1) for _ in range(chance.choice([0, 0, 1, 3])))
    for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True):
        terminal.send(whole[start:end])


def at(terminal: Terminal) -> str:
    """The number of the current figure, as the title bar has it."""
    found = PLACE.search(terminal.text())
    return found[1] if found else ""


def press_nothing(arguments: list[str], begins: str, texts: list[str], chance: random.Random) -> list[str]:
    """Paste where no field is: what was wrong."""
    with tempfile.TemporaryDirectory(prefix="hegao-paste-") as folder:
        env = {"HEGAO_DATA_DIR": folder, "HEGAO_CONFIG_DIR": folder, "LANG": "en_GB.UTF-8"}
        with Terminal([sys.executable, "-m", "tui", *arguments], rows=36, columns=120, env=env) as terminal:
            terminal.wait_for(begins)
            if arguments:
                terminal.press("enter")
                terminal.wait_for("Review 0/39")
            first = at(terminal)
            for start in range(0, len(texts), LOT):
                lot = texts[start : start + LOT]
                try:
                    for text in lot:
                        sent(terminal, text, chance)
                    terminal.press("l")
                    terminal.wait_for(lambda seen: at(seen) == str(int(first) + 1))
                    terminal.press("h")
                    terminal.wait_for(lambda seen: at(seen) == first)
                except AssertionError as error:
                    return [f"{arguments or 'reading'}: one of {lot!r}: {error}"]
            terminal.press("q", *(["q"] if arguments else []))
            status = terminal.wait_exit()
            wrong = [f"exit status {status}"] if status else []
            wrong += terminal.left_behind()
        with Store.open(Path(folder) / "reviews.sqlite", "") as store:
            wrong += [
                f"decided: {event.data!r}"
                for event in store.events()
                if "session" not in type(event.data).__name__.lower()
            ]
    return wrong


def kept_whole(texts: list[str], chance: random.Random) -> list[str]:
    """Paste each into a note of its own: what was wrong."""
    with tempfile.TemporaryDirectory(prefix="hegao-paste-") as folder:
        env = {"HEGAO_DATA_DIR": folder, "HEGAO_CONFIG_DIR": folder, "LANG": "en_GB.UTF-8"}
        with Terminal([sys.executable, "-m", "tui"], rows=36, columns=120, env=env) as terminal:
            terminal.wait_for("1/39")
            for text in texts:
                terminal.press("a")
                sent(terminal, text, chance)
                terminal.press("ctrl+s")
            terminal.press("l")
            terminal.wait_for(lambda seen: at(seen) == "2", timeout=20 + len(texts))
            terminal.press("q")
            status = terminal.wait_exit()
        with Store.open(Path(folder) / "reviews.sqlite", "") as store:
            notes = sorted(note.text for note in project(store.events()).notes.values())
    expected = sorted(filter(None, (sanitize_paste(text).strip() for text in texts)))
    wrong = [f"exit status {status}"] if status else []
    return (
        wrong
        + [
            f"note {kept!r} where {text!r} was pasted"
            for kept, text in zip(notes, expected, strict=False)
            if kept != text
        ]
        + ([f"{len(notes)} notes of {len(expected)}"] if len(notes) != len(expected) else [])
    )


def main() -> None:
    """Paste all that was asked for, and print what came of it; exit with 1 where something was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=1, help="take each N-th of the hostile texts")
    parser.add_argument("--random", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=20260101)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - not for secrets
    texts = pastes(options.every, options.random, chance)
    wrong = press_nothing([], "1/39", texts, chance)
    wrong += press_nothing(["review"], "Begin a review", texts, chance)
    noted = [text for text in texts if len(text) < 100][:: max(1, len(texts) // 200)]
    wrong += kept_whole(noted, chance)
    sys.stdout.write(
        f"{len(texts)} pastes from seed {options.seed} where one reads and where one reviews, {len(noted)} into notes: "
        f"{len(wrong)} faults\n" + "".join(f"{fault[:2000]}\n" for fault in wrong)
    )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
