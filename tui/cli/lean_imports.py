"""Named tuples made, and msgspec loaded, in a way that costs less: what they load beside and hardly ever use comes when it is used.

It is imported before all that it is about, so nothing that this module imports may import any of that.
"""

from __future__ import annotations

import os
import sys
import typing
from collections import _tuplegetter, namedtuple  # type: ignore[attr-defined]
from importlib import import_module
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class _Later(ModuleType):
    """Stands for a module, which is loaded when it is first asked for something."""

    def __init__(self, name: str, *functions: str) -> None:
        """Take its name, and the functions that are taken from it by name as it is imported."""
        super().__init__(name)
        for function in functions:
            setattr(self, function, self._calling(function))

    def __getattr__(self, name: str) -> Any:
        """What the module has; Python's own questions to a module load nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)

    def _calling(self, function: str) -> Callable[..., Any]:
        """A function that calls the one of the module."""

        def call(*given: object, **named: object) -> Any:
            return getattr(import_module(self.__name__), function)(*given, **named)

        return call


def load_msgspec() -> None:
    """Load `msgspec` without what it asks for and does as well without, and without its formats that no start needs."""
    stand_ins: dict[str, ModuleType | None] = {
        "typing_extensions": None,
        "msgspec._json_schema": _Later("msgspec._json_schema", "schema", "schema_components"),
        **{f"msgspec.{name}": _Later(f"msgspec.{name}") for name in ("inspect", "msgpack", "toml", "yaml")},
    }
    if hasattr(os, "uname"):
        stand_ins["platform"] = _platform()
    _load("msgspec", stand_ins)


def load_paths() -> None:
    """Load the paths of Windows, which Python's own library loads everywhere, without asking for Windows four times."""
    if os.name == "posix":
        _load("ntpath", {"nt": None, "_winapi": None})


def _load(name: str, stand_ins: Mapping[str, ModuleType | None]) -> None:
    """Load a module while others stand for those that it imports; importing one for which None stands fails, as if it were not there."""
    if name in sys.modules:
        return
    new = {other: module for other, module in stand_ins.items() if other not in sys.modules}
    sys.modules.update(cast("dict[str, ModuleType]", new))
    try:
        import_module(name)
    finally:
        for other in new:
            del sys.modules[other]


def _platform() -> ModuleType:
    """What `uuid`, which msgspec loads, asks of `platform`: the name of the system."""
    made = ModuleType("platform")
    vars(made)["system"] = lambda: os.uname().sysname
    return made


_MAKERS: dict[int, FunctionType] = {}
"""For each number of fields what makes a tuple of them."""


def make_tuples_lean() -> None:
    """Let named tuples be made without looking whether their annotations are types, and with nothing compiled for each.

    Python looks at each annotation as it makes the class, and compiles those that are written as strings, as all are
    here, and a function of its own for each class; of those with as many fields only the names differ.
    """
    make = getattr(typing, "_make_nmtuple", None)
    if (
        make is None or getattr(make, "is_lean", False) or sys.version_info >= (3, 14)
    ):  # made in another way there
        return

    def lean(
        name: str, types: Iterable[tuple[str, Any]], module: str, defaults: Sequence[Any] = ()
    ) -> type[tuple[Any, ...]]:
        annotations = dict(types)
        made = _named_tuple(name, tuple(annotations), tuple(defaults), module)
        made.__annotations__ = made.__new__.__annotations__ = annotations
        return made

    lean.is_lean = True  # type: ignore[attr-defined]
    typing._make_nmtuple = lean  # type: ignore[attr-defined]  # noqa: SLF001 - Python has no other way


def _named_tuple(
    name: str, fields: tuple[str, ...], defaults: tuple[Any, ...], module: str
) -> type[tuple[Any, ...]]:
    """What `namedtuple` gives; a class whose fields Python would refuse is made by it, so that it says why."""
    if not all(field.isidentifier() and not field.startswith("_") for field in fields) or not fields:
        return namedtuple(name, fields, defaults=defaults, module=module)  # noqa: PYI024
    fields = tuple(map(sys.intern, fields))
    maker = _MAKERS.get(len(fields))
    if maker is None:
        places = ", ".join(f"_{number}" for number in range(len(fields)))
        known = {"_new": tuple.__new__, "__builtins__": {}}
        maker = _MAKERS[len(fields)] = eval(f"lambda _cls, {places}: _new(_cls, ({places},))", known)  # noqa: S307 - as `namedtuple` does
    code = maker.__code__.replace(co_varnames=("_cls", *fields))
    make = FunctionType(code, maker.__globals__, "__new__", defaults)
    make.__qualname__ = f"{name}.__new__"
    held: dict[str, Any] = {
        "__doc__": f"{name}({', '.join(fields)})",
        "__slots__": (),
        "__module__": module,
        "_fields": fields,
        "_field_defaults": dict(zip(fields[len(fields) - len(defaults) :], defaults, strict=True)),
        "__new__": make,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "__repr__": _repr,
        "_asdict": _asdict,
        "__getnewargs__": _as_tuple,
        "__match_args__": fields,
    }
    held.update((field, _tuplegetter(at, f"Alias for field number {at}")) for at, field in enumerate(fields))
    return type(name, (tuple,), held)


def _make(cls: Any, values: Iterable[Any]) -> Any:
    """A named tuple of its values."""
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **values: Any) -> Any:
    """The same named tuple with other values of some fields."""
    made = self._make(map(values.pop, self._fields, self))
    if values:
        raise (TypeError if sys.version_info >= (3, 13) else ValueError)(
            f"Got unexpected field names: {list(values)!r}"
        )
    return made


def _repr(self: Any) -> str:
    """A named tuple as it could be written."""
    return f"{self.__class__.__name__}({', '.join(f'{field}={value!r}' for field, value in self._asdict().items())})"


def _asdict(self: Any) -> dict[str, Any]:
    """The values by their fields."""
    return dict(zip(self._fields, self, strict=True))


def _as_tuple(self: Any) -> tuple[Any, ...]:
    """The values alone, as copying and pickling ask for them."""
    return tuple(self)
