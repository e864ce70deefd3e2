"""Overwrites a draft whole or not at all: a power cut leaves the old draft or the new one, never half of one."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from newslint.model.texts import Texts

CHANGED = Texts("berubah sementara diperiksa; jalankan lagi", "changed while it was being checked; run again")
READ_ONLY = Texts("hanya boleh dibaca; tidak diperbaiki", "is read-only; it was not repaired")


class NotWrittenError(Exception):
    """The draft is as it was; ``message`` says why."""

    def __init__(self, message: Texts) -> None:
        super().__init__(message.en)
        self.message = message


def overwrite(file: Path, data: bytes, before: bytes) -> None:
    """Put ``data`` where ``before`` stands; a symbolic link stays, what it leads to is written, with its mode.

    Raises ``NotWrittenError`` where the draft is read-only or is not ``before`` any more, and ``OSError``.
    """
    real = Path(os.path.realpath(file))
    status = real.stat()
    if not status.st_mode & stat.S_IWUSR or not os.access(real, os.W_OK):
        raise NotWrittenError(READ_ONLY)
    if real.read_bytes() != before:
        raise NotWrittenError(CHANGED)
    draft = real.with_name(f".{real.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        draft.chmod(stat.S_IMODE(status.st_mode))
        _keep_owner(draft, status)
        draft.replace(real)
    finally:
        draft.unlink(missing_ok=True)


def _keep_owner(file: Path, status: os.stat_result) -> None:
    """Give the file to its owner and group, where the system knows them and lets us."""
    if hasattr(os, "chown") and (os.getuid(), os.getgid()) != (status.st_uid, status.st_gid):
        with suppress(OSError):
            os.chown(file, status.st_uid, status.st_gid)
