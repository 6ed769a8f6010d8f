"""Write the network with its tuned top as ONNX: python export.py OUT.onnx TOP.pt --heat HEAT."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import backbone
import numpy as np
import onnx
import torch
import tune
from onnx import TensorProto, helper, numpy_helper
from torch import nn

HALF_ABOVE = 256
"""Numbers in a weight from which it is stored in half precision; the engine widens it once, when it loads."""


class Photos(nn.Module):
    """Pixels (count, 224, 224, 3), uint8, to the odds of the kinds and of "a magazine's"."""

    def __init__(self, judge, heat):
        super().__init__()
        self.trunk, self.judge, self.heat = backbone.load()[0], judge, heat

    def forward(self, pixels):
        answers = self.judge(self.trunk(pixels))
        return torch.cat([(answers[:, :-1] / self.heat).softmax(1), answers[:, -1:].sigmoid()], 1)


def halved(model):
    """Store large weights in half precision."""
    kept, casts = [], []
    for weight in model.graph.initializer:
        values = numpy_helper.to_array(weight)
        if weight.data_type != TensorProto.FLOAT or values.size < HALF_ABOVE:
            kept.append(weight)
            continue
        kept.append(numpy_helper.from_array(values.astype(np.float16), weight.name + "_half"))
        casts.append(helper.make_node("Cast", [weight.name + "_half"], [weight.name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    return model


def self_padding(model):
    """Let convolutions pad by themselves: a step of its own makes the engine turn the maps around before and after, a sixth of its time."""
    graph = model.graph
    padded = {node.output[0]: node.input[0] for node in graph.node if node.op_type == "Pad"}
    for node in graph.node:
        if node.op_type == "Conv" and node.input[0] in padded:
            node.input[0] = padded[node.input[0]]
            settings = {setting.name: setting for setting in node.attribute}
            before, after = backbone.padding(settings["kernel_shape"].ints[0])
            settings["pads"].ints[:] = [before, before, after, after]
    while unused := _unused(graph):
        for node in unused:
            graph.node.remove(node)
    return model


def _unused(graph):
    asked = {name for node in graph.node for name in node.input} | {output.name for output in graph.output}
    return [node for node in graph.node if not asked.intersection(node.output)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("top", type=Path, help="what tune.py wrote")
    parser.add_argument("--heat", type=float, default=1.0, help="calibration: logits are divided by it (see eval)")
    args = parser.parse_args()
    judge = tune.Judge()
    judge.load_state_dict(torch.load(args.top, weights_only=True))
    whole = Photos(judge, args.heat).eval()
    example = torch.randint(0, 255, (2, 224, 224, 3), dtype=torch.uint8)
    torch.onnx.export(
        whole,
        (example,),
        args.out,
        input_names=["pixels"],
        output_names=["odds"],
        dynamic_axes={"pixels": {0: "count"}, "odds": {0: "count"}},
        dynamo=False,
    )
    model = halved(self_padding(onnx.load(args.out)))
    onnx.checker.check_model(model)
    onnx.save(model, args.out)
    import onnxruntime

    answer = onnxruntime.InferenceSession(args.out).run(None, {"pixels": example.numpy()})[0]
    with torch.inference_mode():
        print("largest difference to torch", float(np.abs(answer - whole(example).numpy()).max()))
    print(args.out.stat().st_size, hashlib.sha256(args.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
