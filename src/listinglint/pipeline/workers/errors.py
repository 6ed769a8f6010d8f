"""What is said when there are no workers."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

CANT_START: Final = Wording(
    "no worker can be started: {why}; --jobs 1 goes without", "无法启动工作进程：{why}；可改用 --jobs 1"
)


class PoolError(Exception):
    """Workers can't be started at all; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = CANT_START.filled(why=why)
        super().__init__(self.why.en)
