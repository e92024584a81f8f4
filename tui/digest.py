"""SHA-256, by what is loaded soonest: OpenSSL, which `hashlib` loads for it, takes two milliseconds and three megabytes."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol

_LARGE = 1 << 20
"""Bytes from which on OpenSSL has made up for being loaded."""


class Digest(Protocol):
    """What is known of data by its digest."""

    def update(self, data: bytes, /) -> None:
        """Take more data."""

    def digest(self) -> bytes:
        """The digest."""

    def hexdigest(self) -> str:
        """The digest in hexadecimal digits."""


class _Small:
    """What hashes little data; found when first asked for."""

    make: Any = None


def sha256(data: bytes = b"") -> Digest:
    """What `hashlib.sha256` gives."""
    if len(data) >= _LARGE or (make := _Small.make or _found()) is None:
        from hashlib import sha256 as by_openssl  # noqa: PLC0415 - only for much data

        return by_openssl(data)
    digest: Digest = make(data)
    return digest


def _found() -> Any:
    """Python's own, which has another name from 3.12 on, as its `random` finds it; None where there is none."""
    for name in ("_sha256", "_sha2"):
        try:
            _Small.make = import_module(name).sha256
        except ImportError:
            continue
        return _Small.make
    return None
