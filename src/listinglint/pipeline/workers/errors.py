"""What is said when there is nobody to do the work."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

CANT_START: Final = Wording(
    "no worker can be started: {why}; --jobs 1 goes without", "无法启动工作进程：{why}；可改用 --jobs 1"
)


class EngineError(Exception):
    """Whatever shares the work out can't go on; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(self.why.en)


class PoolError(EngineError):
    """Workers of this computer can't be started at all."""

    def __init__(self, why: Wording) -> None:
        super().__init__(CANT_START.filled(why=why))
