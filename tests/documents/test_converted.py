"""Old Word files: LibreOffice is run with care where it is there, and named where it is not."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from select import select

import docx
import pytest

from tests.documents.old_workbooks import compound
from tests.documents.word_files import made_of, run, saved
from tui.documents import converted
from tui.documents.structure import read_document, read_former
from tui.files.problems import Problems

OLD = compound("WordDocument", b"x")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files lie, and nothing else."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let a script of the shell be all that is installed as LibreOffice; it has its options."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setattr(shutil, "which", lambda name: str(program) if name == "soffice" else None)
    converted._without_network.cache_clear()


def test_without_libreoffice_the_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(Problems, match=r"soffice --headless --convert-to docx FILE\.doc") as caught:
        read_document(OLD, "x.doc")
    assert str(caught.value).count("\n") == 0


def test_what_libreoffice_makes_is_read_and_nothing_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gets the file, a profile in the temporary folder with macros and links off, and proxies that lead nowhere."""
    document = docx.Document()
    document.add_paragraph("全县水库35座。")
    (tmp_path / "made.docx").write_bytes(saved(document))
    stand_in(
        tmp_path,
        monkeypatch,
        f'cp profile/user/registrymodifications.xcu {tmp_path}/seen; echo "$http_proxy $*" > {tmp_path}/said\n'
        f"mkdir made; cp {tmp_path}/made.docx made/speech.docx",
    )
    read = read_document(OLD, "x.doc")
    assert (read.kind, read.text) == ("doc", "全县水库35座。")
    assert "DisableMacrosExecution" in (tmp_path / "seen").read_text(encoding="utf-8")
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert said.startswith("http://127.0.0.1:9 -env:UserInstallation=file://" + str(folder))
    assert list(folder.iterdir()) == []


def test_what_takes_too_long_is_ended_with_all_that_it_started(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its children too; nothing of it is left."""
    monkeypatch.setattr(converted, "SECONDS", 1.0)
    stand_in(tmp_path, monkeypatch, f"sleep 600 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(Problems, match="LibreOffice cannot read this old Word file"):
        read_document(OLD, "x.doc")
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    for _try in range(100_000):
        if not Path(f"/proc/{child}").exists() or "State:\tZ" in Path(f"/proc/{child}/status").read_text(
            "utf-8"
        ):
            break
        os.sched_yield()
    else:
        pytest.fail("it goes on")
    assert list(folder.iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_made_is_read(folder: Path, tmp_path: Path) -> None:
    """Into the old format and back."""
    import subprocess

    document = docx.Document()
    document.add_heading("水库除险", 1)
    document.add_paragraph("全县水库35座。")
    (tmp_path / "x.docx").write_bytes(saved(document))
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "doc", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(tmp_path / "x.docx")], check=True, capture_output=True)
    read = read_document((tmp_path / "x.doc").read_bytes(), "x.doc")
    assert (read.kind, read.text, read.lines[0].given.level) == ("doc", "水库除险\n全县水库35座。", 1)
    assert list(folder.iterdir()) == []


ENDED = """
import sys, tempfile
tempfile.tempdir = sys.argv[1]
from tui.documents.converted import _convert
_convert(sys.argv[2], b"x")
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_what_ends_this_program_ends_libreoffice_and_takes_its_folder(tmp_path: Path, number: int) -> None:
    """By whatever signal: the draft that lies in the folder does not stay."""
    place, pipe = tmp_path / "temporary", tmp_path / "pipe"
    place.mkdir()
    os.mkfifo(pipe)
    program = tmp_path / "soffice"
    program.write_text(
        f"#!/bin/sh\nexec 3>{pipe}\nsleep 0.5\necho running >&3\nsleep 120\n", encoding="utf-8"
    )
    program.chmod(0o755)
    process = subprocess.Popen([sys.executable, "-c", ENDED, str(place), str(program)])
    with pipe.open(encoding="utf-8") as said:
        assert said.readline() == "running\n"
        assert list(place.iterdir())
        process.send_signal(number)
        assert select([said], [], [], 30)[0], "what it started goes on"
        assert not said.read()  # it ends when all that hold it open have ended
    process.wait()
    guard = subprocess.run(
        [
            "/bin/sh",
            "-c",
            'for n in $(seq 500); do [ -z "$(ls "$1")" ] && exit 0; sleep 0.02; done; exit 1',
            "sh",
            str(place),
        ],
        check=False,
    )
    assert guard.returncode == 0


def test_tracked_changes_of_an_old_file_are_read_from_what_libreoffice_makes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was before them; nothing is left of either run."""
    inserted = f'<w:ins w:id="1" w:author="a">{run("43")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>35</w:delText></w:r></w:del>'
    (tmp_path / "made.docx").write_bytes(made_of(run("全县水库") + deleted + inserted + run("座。")))
    stand_in(tmp_path, monkeypatch, f"mkdir made; cp {tmp_path}/made.docx made/speech.docx")
    former = read_former(OLD, "x.doc")
    assert former is not None
    assert (former.text, read_document(OLD, "x.doc").text) == ("全县水库35座。", "全县水库43座。")
    assert list(folder.iterdir()) == []
