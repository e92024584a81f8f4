"""What is not needed is not loaded."""

from __future__ import annotations

import subprocess
import sys


def test_the_rules_are_loaded_when_something_is_checked() -> None:
    """Importing the room costs nothing; checking loads it, and never the screen."""
    program = (
        "import sys, tui.checks\n"
        "assert not [name for name in sys.modules if name.startswith('tui.checks.')]\n"
        "assert tui.checks.check_text('产品合格率达108.3%。')\n"
        "assert 'tui.checks.rules.impossible' in sys.modules\n"
        "assert not {'textual', 'rich', 'sqlite3', 'tui.packs'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
