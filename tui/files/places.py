"""Where files live: the folders of the platform (XDG on Linux), and the bundled pack.

Nothing is created by asking.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

_XDG = {
    "user_data_path": ("XDG_DATA_HOME", "~/.local/share"),
    "user_config_path": ("XDG_CONFIG_HOME", "~/.config"),
}
"""On Linux the variable that names a folder of the platform, and where that is without it."""
_ANDROID = {"ANDROID_DATA", "ANDROID_ROOT"}
"""Variables by which platformdirs knows another system that calls itself Linux."""
_PACKAGE = Path(__file__).resolve().parent.parent


def data_dir() -> Path:
    """The folder of reviews and places of reading; `HEGAO_DATA_DIR` overrides."""
    return _own("HEGAO_DATA_DIR") or _platform("user_data_path")


def reviews_file() -> Path:
    """The store of reviews, whether it is there or not."""
    return data_dir() / "reviews.sqlite"


def nothing_reviewed() -> bool:
    """Whether there is no store of reviews, and nothing that would have to be said of its folder: it need not be opened."""
    file = reviews_file()
    if os.path.lexists(file) or blocked(file.parent) is not None:
        return False
    folder = next((above for above in file.parents if above.exists()), file.parent)
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def config_dir() -> Path:
    """The folder of the configuration file; `HEGAO_CONFIG_DIR` overrides."""
    return _own("HEGAO_CONFIG_DIR") or _platform("user_config_path")


def config_file() -> Path:
    """The configuration file, whether it is there or not."""
    return config_dir() / "config.toml"


def blocked(folder: Path) -> Path | None:
    """What stands in the way of `folder`, which therefore cannot be there: something above that is no folder."""
    while True:
        try:
            return None if stat.S_ISDIR(os.stat(folder).st_mode) else folder  # noqa: PTH116 - see the errors
        except FileNotFoundError:
            return None
        except NotADirectoryError:
            folder = folder.parent
        except (OSError, ValueError):  # a name that no folder can have, or one that may not be looked at
            return folder


def bundled_pack() -> Path:
    """The folder of the speech that comes with hegao: inside the package, or beside it in a checkout."""
    installed = _PACKAGE / "content" / "rural-organisation"
    return installed if installed.is_dir() else _PACKAGE.parent / "content" / "rural-organisation"


def _own(variable: str) -> Path | None:
    """The folder that a variable of the environment names; empty is unset."""
    named = os.environ.get(variable)
    return Path(named).expanduser().absolute() if named else None


def _platform(kind: str) -> Path:
    """A folder of the platform for hegao, by the name of the function of platformdirs that gives it."""
    if sys.platform == "linux" and not _ANDROID & os.environ.keys():
        variable, usual = _XDG[kind]
        named = os.environ.get(variable, "")
        return Path(named if named.strip() else os.path.expanduser(usual)) / "hegao"  # noqa: PTH111 - as platformdirs does
    import platformdirs  # noqa: PLC0415 - six milliseconds, where a start can do without

    folder: Path = getattr(platformdirs, kind)("hegao", appauthor=False)
    return folder
