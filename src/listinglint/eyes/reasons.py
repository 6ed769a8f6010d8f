"""Why a picture could not be judged, in words for the user."""

from __future__ import annotations

from typing import Final

from listinglint.wording import Wording

NO_MODEL: Final = Wording("the photo model is missing from this installation", "安装中缺少照片判断模型")
WRONG_MODEL: Final = Wording(
    "the photo model is not the one this version was tested with (damaged?)",
    "照片判断模型与本版本测试所用的不一致(可能已损坏)",
)
NO_ENGINE: Final = Wording("the photo judge can't start: {why}", "照片判断无法启动: {why}")
NO_BYTES: Final = Wording("there are no bytes to look at", "没有可查看的图片数据")
CANNOT_OPEN: Final = Wording("the file can't be opened: {why}", "文件无法打开: {why}")
NO_FILE: Final = Wording("the file is missing", "文件不存在")
FILE_TOO_LARGE: Final = Wording("the file is larger than {limit} MB", "文件大于 {limit} MB")
UNKNOWN_FORMAT: Final = Wording("the file is not a picture of a known kind", "文件不是可识别的图片格式")
TOO_LARGE: Final = Wording(
    "the picture has {size:.0f} megapixels, more than the {limit} that are opened",
    "图片有 {size:.0f} 百万像素, 超过可打开的上限 {limit}",
)
DAMAGED: Final = Wording("the picture is damaged: {why}", "图片已损坏: {why}")
FAILED: Final = Wording("looking at the picture failed: {why}", "判断图片时出错: {why}")
