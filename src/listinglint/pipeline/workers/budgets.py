"""What one listing and one picture may take, and what is said when they take more."""

from __future__ import annotations

import os
from typing import Final

from msgspec import Struct

from listinglint.config.limits import Limits
from listinglint.model.wording import Wording

LISTING_TOO_LONG: Final = Wording(
    "checking it took longer than {seconds:g} s and was stopped (limits.listing-seconds)",
    "检查用时超过 {seconds:g} 秒，已停止（limits.listing-seconds）",
)
PICTURE_TOO_LONG: Final = Wording(
    "looking at it took longer than {seconds:g} s and was stopped (limits.picture-seconds)",
    "查看这张图用时超过 {seconds:g} 秒，已停止（limits.picture-seconds）",
)
TOO_MUCH_MEMORY: Final = Wording(
    "it took more than {mb:g} MB of memory and was stopped (limits.worker-mb)",
    "占用内存超过 {mb:g} MB，已停止（limits.worker-mb）",
)
BROKE: Final = Wording("the process that looked at it broke ({how})", "检查它的进程异常退出（{how}）")
KILLED: Final = Wording("killed, as happens where memory runs out", "被系统终止，通常是内存不足")
SIGNAL: Final = Wording("signal {number}", "信号 {number}")
STATUS: Final = Wording("exit status {number}", "退出码 {number}")
_SIGKILL: Final = 9
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Budgets(Struct, frozen=True):
    """What one listing, one picture and one worker may take."""

    listing_seconds: float = Limits().listing_seconds
    picture_seconds: float = Limits().picture_seconds
    worker_mb: float = Limits().worker_mb

    @classmethod
    def of(cls, limits: Limits) -> Budgets:
        """Take what settings say."""
        return cls(limits.listing_seconds, limits.picture_seconds, limits.worker_mb)


def how_it_broke(exit_code: int | None) -> Wording:
    """Say how a process ended by its exit code, which is negative for a signal."""
    if exit_code is not None and -exit_code == _SIGKILL:
        how = KILLED
    elif exit_code is not None and exit_code < 0:
        how = SIGNAL.filled(number=-exit_code)
    else:
        how = STATUS.filled(number=exit_code)
    return BROKE.filled(how=how)


def memory_of(pid: int | None) -> int:
    """Give the resident megabytes of a process; 0 where the system does not tell."""
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:  # noqa: PTH123 - asked several times a second
            return int(file.read().split()[1]) * _PAGE >> 20
    except (OSError, ValueError, IndexError):
        return 0
