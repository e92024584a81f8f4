"""Old Word files (.doc, and .wps of WPS Office), which LibreOffice turns into new ones where it is installed.

It runs with a profile of its own in a temporary folder, without macros, without links and proxies that lead nowhere,
without a network where the system can take that away, for fifteen seconds at most; then it and all that it started
are ended, and the folder goes. Nothing of it is needed to read any other format.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.documents.formats import OLD_WORD
from tui.documents.word import read_word
from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
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


def read_converted(data: bytes, name: str) -> Contents:
    """The text of an old Word file and what is given of each of its lines.

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
    return read_word(made, name)


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
        process = subprocess.Popen(  # noqa: S603 - the program that was found, on a file of our own name
            [*_without_network(), program, *options],
            cwd=name,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **home, **_PROXIES, "SAL_USE_VCLPLUGIN": "svp"},
            start_new_session=True,
        )
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            return b""
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        result = made / "speech.docx"
        if not result.is_file() or result.stat().st_size > _LARGEST:
            return b""
        return result.read_bytes()


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
