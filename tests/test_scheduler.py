"""The scheduler: outwards from where one looks, in slices, to any place that is asked for, each unit once."""

from __future__ import annotations

import random

from tui.scheduler import Scheduler

STARTS = [0, 10, 20, 30, 40, 50, 60]
END = 70


class Worked:
    """Notes which units are worked out, each taking a second of a clock of its own."""

    def __init__(self, at: int = 0) -> None:
        self.units: list[int] = []
        self.now = 0.0
        self.scheduler = Scheduler(STARTS, END, self._work, at=at, clock=lambda: self.now)

    def _work(self, unit: int) -> None:
        self.units.append(unit)
        self.now += 1


def test_a_slice_ends_in_time_and_the_next_goes_on() -> None:
    """At least one unit is worked out in each; nothing is worked out twice."""
    worked = Worked()
    assert worked.scheduler.work(2.0)
    assert worked.units == [0, 1]
    assert worked.scheduler.work(0.0)
    assert worked.units == [0, 1, 2]
    assert not worked.scheduler.work(100.0)
    assert sorted(worked.units) == list(range(7))
    assert not worked.scheduler.work(100.0)
    assert len(worked.units) == 7


def test_work_goes_outwards_from_where_one_looks() -> None:
    """The unit in view first, those below before those above, and to a new place when one looks elsewhere."""
    worked = Worked(at=35)
    worked.scheduler.work(5.0)
    assert worked.units == [3, 4, 5, 2, 6]
    worked = Worked()
    worked.scheduler.work(1.0)
    worked.scheduler.look(55)
    worked.scheduler.work(100.0)
    assert worked.units[:3] == [0, 5, 6]
    assert sorted(worked.units) == list(range(7))


def test_a_stretch_is_worked_out_when_it_is_asked_for() -> None:
    """Every unit that it touches, and no other; what is done is not done again."""
    worked = Worked()
    assert not worked.scheduler.is_done(25, 41)
    assert worked.scheduler.reach(25, 41)
    assert worked.units == [2, 3, 4]
    assert worked.scheduler.is_done(25, 41)
    assert not worked.scheduler.reach(20, 50)
    assert worked.scheduler.reach(65, 65)
    assert worked.units == [2, 3, 4, 6]


def test_the_next_unit_at_a_place_is_worked_out_either_way() -> None:
    """One at a time, until none is left on that side."""
    worked = Worked()
    worked.scheduler.reach(30, 40)
    assert worked.scheduler.step(35, 1)
    assert worked.scheduler.step(35, -1)
    assert worked.units == [3, 4, 2]
    assert worked.scheduler.gap(0) == 0
    assert worked.scheduler.gap(30) == 50
    assert worked.scheduler.gap(35, -1) == 10
    while worked.scheduler.step(69, 1):
        pass
    assert worked.scheduler.gap(60) == -1
    assert not worked.scheduler.step(60, 1)
    assert worked.scheduler.left == 3


def test_how_far_it_came_is_told_in_code_points() -> None:
    """Of all units together, whatever the order."""
    worked = Worked(at=60)
    worked.scheduler.work(2.0)
    assert (worked.scheduler.covered, worked.scheduler.total) == (20, 70)
    worked.scheduler.work(100.0)
    assert (worked.scheduler.covered, worked.scheduler.left) == (70, 0)


def test_any_mixture_of_asking_works_each_unit_out_once() -> None:
    """Slices, stretches, steps and looks in any order."""
    for seed in range(200):
        chance = random.Random(seed)  # noqa: S311 - no secret
        worked = Worked(at=chance.randrange(-5, 80))
        scheduler = worked.scheduler
        for _ in range(12):
            at = chance.randrange(-5, 80)
            asked = chance.choice(("look", "work", "reach", "step"))
            if asked == "look":
                scheduler.look(at)
            elif asked == "work":
                scheduler.work(chance.choice((0.0, 1.5, 3.0)))
            elif asked == "reach":
                scheduler.reach(at, at + chance.randrange(30))
            else:
                scheduler.step(at, chance.choice((-1, 1)))
            assert scheduler.left == 7 - len(worked.units)
        scheduler.work(100.0)
        assert sorted(worked.units) == list(range(7))


def test_a_text_without_units_has_nothing_to_be_done() -> None:
    """An empty one."""
    scheduler = Scheduler([], 0, lambda _unit: None)
    assert not scheduler.work(1.0)
    assert not scheduler.reach(0, 5)
    assert not scheduler.step(0, 1)
    assert scheduler.is_done(0, 5)
    assert (scheduler.gap(0), scheduler.total) == (-1, 0)
