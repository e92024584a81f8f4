"""Kill a program at random moments while it takes over the review of an earlier draft and decides on the new one.

    nice python -m tools.kill_carry                500 kills; the figures stand in docs/reliability.md
    nice python -m tools.kill_carry --kills 10

Each time a copy of a store in which one draft was reviewed is given to a process that opens the next draft, takes its
review over (named, or accepted where it was offered), and gives verdicts, notes and undoes them, saying each when it is
done. After SIGKILL the store is opened anew: it holds what was said and at most one step more, each step once, the link
between the drafts once, and every verdict of the earlier draft, laid on the figures that did not change.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.review.event_types import DraftOf, Undone, VerdictGiven
from tui.review.store import Store
from tui.review_service import ReviewService
from tui.speech.verdicts import ReaderNoteKind, Verdict
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui.speech import Mention
    from tui.workspace import Workspace

WHO = "reviewer"
NAMES = ("东", "西", "南", "北", "上", "下", "前", "后", "左", "右", "内", "外")
OLD = [
    f"{name}镇今年新修渠道{at * 3 + 5}公里，投资{at * 17 + 210}万元，惠及农户{at * 41 + 320}户。"
    for at, name in enumerate(NAMES)
]
NEW = [OLD[6], *OLD[:3], OLD[3].replace("14公里", "41公里"), *OLD[4:6], "新建粮库6座。", *OLD[7:]]
"""One paragraph moved, one figure changed, one sentence put in."""
DECIDED_ANEW = frozenset({"41公里", "6座"})
"""Figures of the new draft on which no verdict of the earlier one holds."""
EARLY = 0.3
"""Share of the kills that fall while the review is taken over."""
READY = "taken over"


@dataclass(frozen=True, slots=True)
class Killed:
    """What one kill left."""

    said: int
    """Steps that were said to be done; the first is that the review was taken over."""
    lost: int
    doubled: int
    wrong: int
    """Verdicts that stand on another figure than they were given on, or are others."""
    sound: bool


class Drafts(NamedTuple):
    """The two drafts, opened once: what is killed begins with the review, and all share what follows from a text."""

    old: Workspace
    new: Workspace

    @property
    def named(self) -> Workspace:
        """The new draft where the user says which one it follows."""
        return replace(self.new, before=self.old)


def opened(folder: Path) -> Drafts:
    """The drafts, written to `folder`."""
    found = []
    for name, lines in (("old", OLD), ("new", NEW)):
        path = folder / f"{name}.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
        found.append(open_workspace(str(path)))
    return Drafts(*found)


def prepare(drafts: Drafts) -> int:
    """Review the earlier draft; how many verdicts that were."""
    with ReviewService(drafts.old, WHO) as service:
        for mention in drafts.old.speech.mentions:
            service.do(service.drafts.verdict(mention, Verdict.VERIFIED))
    return len(drafts.old.speech.mentions)


def work(drafts: Drafts, say: Callable[[str], None], *, named: bool) -> None:
    """Take the review over, then decide on one figure after the other, and say each step when it is done."""
    workspace = drafts.named if named else drafts.new
    with ReviewService(workspace, WHO) as service:
        service.snapshot()
        if not named:
            service.accept()
        say(READY)
        for mention in workspace.speech.mentions:
            service.do(service.drafts.verdict(mention, Verdict.WRONG, "9"))
            say("verdict")
            service.do(
                service.drafts.note(service.drafts.figure(mention), ReaderNoteKind.QUESTION, "从哪里来？")
            )
            say("note")
            service.undo()
            say("undo")
            if mention.number % 3 == 0:
                service.undo()
                say("undo")


def _home(folder: Path) -> Path:
    """A folder for a store, which this process uses from here on."""
    folder.mkdir(exist_ok=True)
    os.environ["HEGAO_DATA_DIR"] = os.environ["HEGAO_CONFIG_DIR"] = str(folder)
    return folder


def kill_once(folder: Path, drafts: Drafts, steps: int, after: float, *, named: bool) -> list[str]:
    """Let a process work on the store in `folder`, killed so many seconds after it said so many steps; what it had said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _home(folder)
            work(drafts, lambda step: _write(writing, step), named=named)
            time.sleep(600)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = [pipe.readline() for _step in range(steps)]
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.decode() for line in (b"".join(first) + pipe.read()).split(b"\n")[:-1]]


def _write(pipe: int, step: str) -> None:
    """Say a step in one write, which is whole or not there."""
    os.write(pipe, f"{step}\n".encode())


def judge(folder: Path, drafts: Drafts, said: list[str], steps: list[str], old: int) -> Killed:
    """Hold the store against what was said."""
    _home(folder)
    with closing(sqlite3.connect(folder / "reviews.sqlite")) as base:
        whole = base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Store.open(None, "") as store:
        events = store.events()
        whole = whole and not store.notice
    links = sum(isinstance(event.data, DraftOf) for event in events)
    new = drafts.new
    done = [
        event
        for event in events
        if event.target.speech == new.speech.id and not isinstance(event.data, DraftOf)
    ]
    kept = len(done) + (links > 0)
    before = [event for event in events if event.target.speech != new.speech.id]
    lost = max(0, len(said) - kept) + max(0, old - len(before))
    twice = sum(count - 1 for count in Counter(event.id for event in events).values())
    doubled = twice + max(0, links - 1) + max(0, kept - len(said) - 1) + max(0, len(before) - old)
    wrong = sum(_is_other(event.data, step) for event, step in zip(done, steps[1:], strict=False))
    with ReviewService(drafts.named, WHO) as service:
        verdicts = dict(service.snapshot().verdicts)
    with ReviewService(drafts.new, WHO) as service:  # known ever after
        again = dict(service.snapshot().verdicts)
    with Store.open(None, "") as store:
        doubled += max(0, sum(isinstance(event.data, DraftOf) for event in store.events()) - 1)
    expected = _expected(new.speech.mentions, steps[1 : 1 + len(done)])
    wrong += sum(verdicts.get(at) != one for at, one in expected.items()) + len(
        verdicts.keys() - expected.keys()
    )
    wrong += verdicts != again
    return Killed(len(said), lost, doubled, wrong, whole)


def _is_other(data: object, step: str) -> bool:
    """Whether an event is not of the kind that a step makes."""
    kinds = {"verdict": VerdictGiven, "undo": Undone}
    return step in kinds and not isinstance(data, kinds[step])


def _expected(mentions: Sequence[Mention], steps: list[str]) -> Mapping[int, Verdict]:
    """The verdicts that stand on figures of the new draft after so many steps."""
    carried = [mention.number - 1 for mention in mentions if mention.surface not in DECIDED_ANEW]
    found = dict.fromkeys(carried, Verdict.VERIFIED)
    at, undone = -1, 0
    for step in steps:
        if step == "verdict":
            at, undone = at + 1, 0
            found[at] = Verdict.WRONG
        elif step == "undo":
            undone += 1
            if undone == 2:
                found.pop(at)
                if at in carried:
                    found[at] = Verdict.VERIFIED
    return found


def kill(kills: int, chance: random.Random) -> list[Killed]:
    """Kill as often as asked; what each kill left."""
    killed = []
    with tempfile.TemporaryDirectory(prefix="hegao-kill-") as place:
        folder = Path(place)
        template, warm, timed, copy = (folder / name for name in ("first", "warm", "timed", "copy"))
        drafts = opened(folder)
        _home(template)
        old = prepare(drafts)
        for place_of_store in (warm, timed):
            shutil.copytree(template, place_of_store)
        _home(warm)
        work(drafts, lambda _step: None, named=True)
        _home(timed)
        # What is said in which order, and how long it takes here and now.
        steps: list[str] = []
        moments: list[float] = []
        begun = time.monotonic()

        def note(step: str) -> None:
            steps.append(step)
            moments.append(time.monotonic() - begun)

        work(drafts, note, named=True)
        each = (moments[-1] - moments[0]) / (len(steps) - 1)
        for number in range(kills):
            shutil.copytree(template, copy)
            early = chance.random() < EARLY
            done = 0 if early else chance.randrange(1, len(steps))
            after = chance.uniform(0, moments[0] if early else 2 * each)
            said = kill_once(copy, drafts, done, after, named=number % 2 == 0)
            killed.append(judge(copy, drafts, said, steps, old))
            shutil.rmtree(copy)
    return killed


def main() -> None:
    """Kill as often as asked, and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20261129)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - moments, no secrets
    killed = kill(options.kills, chance)
    sys.stdout.write(
        f"{len(killed)} kills, {sum(one.said == 0 for one in killed)} before the review was said to be taken over; "
        f"{sum(one.said for one in killed)} steps said, {sum(one.lost for one in killed)} lost, "
        f"{sum(one.doubled for one in killed)} doubled, {sum(one.wrong for one in killed)} on another figure, "
        f"{sum(not one.sound for one in killed)} stores unsound\n"
    )
    sys.exit(1 if any(one.lost or one.doubled or one.wrong or not one.sound for one in killed) else 0)


if __name__ == "__main__":
    main()
