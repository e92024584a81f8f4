"""What is written to the terminal arrives whole, whatever signals come in between."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import textwrap

import pytest

from tests.terminal import Terminal
from tui.app.terminal.driver import Output

PROGRAM = textwrap.dedent(
    """
    import signal, sys, threading
    from tui.app.terminal.driver import Output

    signal.signal(signal.SIGWINCH, lambda *_: None)
    out = Output(sys.stdout.fileno())
    text = "".join(f"{number:07d} " for number in range(8000))
    thread = threading.Thread(target=lambda: (out.write("begin "), out.write(text), out.write("end")))
    thread.start()
    thread.join()
    """
)


@pytest.mark.terminal
@pytest.mark.parametrize("attempt", range(5))
def test_a_picture_is_written_whole_though_the_window_is_resized_meanwhile(attempt: int) -> None:
    """64,000 bytes from a thread, six signals while the terminal does not read: none is missing."""
    with Terminal([sys.executable, "-c", PROGRAM], rows=24, columns=80) as terminal:
        while b"0000500 " not in terminal.raw:
            assert terminal.read(20)
        for number in range(6):
            terminal.resize(24 + attempt, 81 + number)
        assert terminal.wait_exit() == 0
        numbers = re.findall(rb"\d{7} ", terminal.raw)
    assert numbers == [b"%07d " % number for number in range(8000)]
    assert terminal.raw.endswith(b"end")


def test_a_terminal_that_is_gone_is_no_error() -> None:
    """Writing to a closed pipe ends quietly; the thread that reads the keys ends the program."""
    reader, writer = os.pipe()
    os.close(reader)
    assert Output(writer).write("数字") == 2
    os.close(writer)


@pytest.mark.terminal
def test_a_terminal_that_takes_no_output_is_left_as_it_was() -> None:
    """Pictures that nobody reads wait in the way; SIGTERM ends the program all the same, and its modes are left."""
    with Terminal([sys.executable, "-m", "tui"], rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        for number in range(40):
            terminal._set_size(36, 121 + number)
            assert not select.select([terminal._process], [], [], 0.05)[0]
        terminal.signal(signal.SIGTERM)
        assert select.select([terminal._process], [], [], 20)[0], "it does not end while nobody reads"
        assert terminal.wait_exit() == 143
        assert terminal.left_behind() == []
