"""Old Word files (.doc, and .wps of WPS Office), which LibreOffice turns into new ones where it is installed.

It runs with a profile of its own in a temporary folder, without macros, without links and proxies that lead nowhere,
without a network where the system can take that away, for fifteen seconds at most; then it and all that it started
are ended, and the folder goes. Nothing of it is needed to read any other format.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.documents.formats import OLD_WORD
from tui.documents.word import read_word
from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.documents.contents import Contents

SECONDS = 15.0
"""How long LibreOffice may take."""
_LARGEST = 64 << 20
"""Bytes of the file that it makes."""
COMMAND = "soffice --headless --convert-to docx FILE.doc"
_NOWHERE = "127.0.0.1"
_PROXIES = {f"{name}_proxy": f"http://{_NOWHERE}:9" for name in ("http", "https", "ftp", "all")}
_SETTINGS = "".join(
    f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
    for path, name, value in (
        ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("Office.Writer/Content/Update", "Link", "0"),
        ("Inet/Settings", "ooInetProxyType", "2"),
        ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
        ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
        ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    )
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    f"{_SETTINGS}</oor:items>"
)


def read_converted(data: bytes, name: str, *, former: bool = False) -> Contents:
    """The text of an old Word file and what is given of each of its lines.

    Args:
        data: The file.
        name: Stands in problems.
        former: Whether the text is read as it was before the changes that the file tracks; else as if all were accepted.

    Raises:
        Problems: LibreOffice is not there, or cannot read it; or what it made is too large.
    """
    program = _program()
    if not program:
        expected = _("save it as .docx, or convert it: {command}").format(command=COMMAND)
        raise Problems([Problem(name, "", _(OLD_WORD), expected)])
    try:
        made = _convert(program, data)
    except OSError:
        made = b""
    if not made:
        wrong = _("LibreOffice cannot read this old Word file")
        raise Problems([Problem(name, "", wrong, _("open it in Word and save it anew"))])
    return read_word(made, name, former=former)


def _program() -> str:
    """LibreOffice; empty where it is not installed."""
    return next((found for name in ("soffice", "libreoffice") if (found := shutil.which(name))), "")


def _convert(program: str, data: bytes) -> bytes:
    """The new Word file that LibreOffice makes; empty where it makes none in time."""
    with tempfile.TemporaryDirectory(prefix="hegao-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, made = folder / "speech.doc", folder / "made"
        source.write_bytes(data)
        user = folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        options = (
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nodefault", "--nolockcheck", "--nologo"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made), str(source)),
        )
        home = {"HOME": name, "TMPDIR": name, "XDG_CONFIG_HOME": name, "XDG_CACHE_HOME": name}
        # A group of its own, so that what it starts can be ended with it.
        command = [*_without_network(), program, *options]
        environment = {**os.environ, **home, **_PROXIES, "SAL_USE_VCLPLUGIN": "svp"}
        sockets = _sockets()
        with _guarded(name) as tell:
            is_done = _run(command, name, environment, tell)
        _remove_sockets(_sockets() - sockets)
        if not is_done:
            return b""
        result = made / "speech.docx"
        if not result.is_file() or result.stat().st_size > _LARGEST:
            return b""
        return result.read_bytes()


def _run(command: list[str], folder: str, environment: dict[str, str], tell: Callable[[int], None]) -> bool:
    """Run a program in a folder, and end all that it started; whether it was done in time."""
    process = subprocess.Popen(  # noqa: S603 - the program that was found, on a file of our own name
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    tell(process.pid)
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        return False
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return True


_GUARD = 'read -r group && read -r nothing; [ -z "$group" ] || kill -s KILL -- "-$group"; rm -rf -- "$1"'
"""Waits until the one who started it is gone, whatever ended that, and then ends a group of processes and takes a folder away.

`-s KILL` is what every shell takes before `--`.
"""


@contextmanager
def _guarded(folder: str) -> Iterator[Callable[[int], None]]:
    """See that a folder goes if this process is ended meanwhile, by whatever signal, and the group of processes that is told."""
    shell = shutil.which("sh")
    if shell is None:
        yield lambda _group: None
        return
    # Its input ends when this process does. A session of its own, so that a closed terminal does not end it too.
    guard = subprocess.Popen(  # noqa: S603 - a fixed script
        [shell, "-c", _GUARD, "sh", folder],
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert guard.stdin is not None  # noqa: S101 - as asked
    told = guard.stdin

    def tell(group: int) -> None:
        with suppress(OSError):
            told.write(f"{group}\n".encode())
            told.flush()

    try:
        yield tell
    finally:
        guard.kill()
        guard.wait()
        with suppress(OSError):
            told.close()


def _sockets() -> set[Path]:
    """The sockets by which LibreOffice would be spoken to: it makes them there whatever folder it is given."""
    return set(Path("/tmp").glob("OSL_PIPE_*_SingleOfficeIPC_*"))  # noqa: S108 - LibreOffice's own place


def _remove_sockets(left: set[Path]) -> None:
    """Take away sockets at which nobody listens any more."""
    for path in left:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as tried:
            try:
                tried.connect(str(path))
            except ConnectionRefusedError:
                path.unlink()


@cache
def _without_network() -> tuple[str, ...]:
    """What runs a program where it sees no network; nothing where the system does not let one."""
    program = shutil.which("unshare")
    if program is None:
        return ()
    words = (program, "--user", "--map-root-user", "--net", "--")
    try:
        tried = subprocess.run([*words, "true"], check=False, capture_output=True, timeout=2)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return words if tried.returncode == 0 else ()
