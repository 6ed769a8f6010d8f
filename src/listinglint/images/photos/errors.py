"""Why a picture could not be judged, in words for the user."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

NO_MODEL: Final = Wording("the photo model is missing from this installation", "安装中缺少照片判断模型")
WRONG_MODEL: Final = Wording(
    "the photo model is not the one this version was tested with (damaged?)",
    "照片判断模型与本版本测试所用的不一致（可能已损坏）",
)
NO_ENGINE: Final = Wording("the photo judge can't start: {why}", "照片判断无法启动：{why}")
FAILED: Final = Wording("looking at the picture failed: {why}", "判断图片时出错：{why}")
