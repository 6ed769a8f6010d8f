"""Why a picture could not be opened or read, in words for the user."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

NO_BYTES: Final = Wording("there are no bytes to read", "没有可读取的图片数据")
CANNOT_OPEN: Final = Wording("the file can't be opened: {why}", "文件无法打开：{why}")
NO_FILE: Final = Wording("the file is missing", "文件不存在")
NOT_A_FILE: Final = Wording("it is not a regular file", "不是普通文件")
FILE_TOO_LARGE: Final = Wording("the file is larger than {limit} MB", "文件大于 {limit} MB")
EMPTY: Final = Wording("the file is empty", "文件是空的")
LFS_POINTER: Final = Wording(
    "the file is a Git LFS pointer, not the picture itself (run git lfs pull)",
    "文件只是 Git LFS 指针，不是图片本身（请运行 git lfs pull）",
)
WEB_PAGE: Final = Wording("the file is a web page, not a picture", "文件是网页，不是图片")
VECTOR: Final = Wording("it is an SVG drawing, which is not read", "SVG 矢量图，不做识别")
ICON: Final = Wording("it is an icon (ICO), which is not read", "ICO 图标，不做识别")
NOT_SHOWN: Final = Wording(
    "the file is {kind}, which shops can't show: save it as JPEG or PNG",
    "文件是 {kind} 格式，店铺页面无法显示：请另存为 JPEG 或 PNG",
)
UNKNOWN_FORMAT: Final = Wording("the file is not a picture of a known kind", "文件不是可识别的图片格式")
TOO_LARGE: Final = Wording(
    "the picture has {size:.0f} megapixels, more than the {limit:.0f} that are opened of its kind",
    "图片有 {size:.0f} 百万像素，超过此类图片可打开的上限 {limit:.0f}",
)
CUT_SHORT: Final = Wording("the picture is damaged: the file ends within its header", "图片已损坏：文件头不完整")
NO_MEMORY: Final = Wording("there is not enough memory to open it", "内存不够，打不开")
DAMAGED: Final = Wording("the picture is damaged", "图片已损坏")

ROWS_LOST: Final = Wording(
    "the file ends too early: the last {share:.0%} of the picture is missing",
    "文件不完整，图片最下方约 {share:.0%} 没有内容",
)
FRAMES_UNREAD: Final = Wording(
    "it is an animation of which {read} of {count} frames were read", "动图共 {count} 帧，只识别了其中 {read} 帧"
)

NO_WEIGHTS: Final = Wording(
    "the text reader's model {file} is missing: install listinglint again",
    "缺少文字识别模型 {file}：请重新安装 listinglint",
)
WRONG_WEIGHTS: Final = Wording(
    "the text reader's model {file} is not the one this version was tested with",
    "文字识别模型 {file} 与本版本测试所用的不一致",
)
NO_READER: Final = Wording("the text reader can't start: {why}", "文字识别无法启动：{why}")
READING_FAILED: Final = Wording("reading the picture failed: {why}", "识别图片时出错：{why}")
