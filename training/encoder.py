"""Cuts the first layers out of CLIP's image encoder, for smaller pictures, and puts our last layer on them.

The encoder comes as the file of `fetch.py`: 8-bit weights, 224 x 224 pixels. What is changed here:

- only the first layers are kept, and the table of positions is resized to the grid of smaller pictures;
- pixels go in as bytes: their mean and spread are folded into the weights that read the patches;
- weights are rounded to five bits, so that changes show least (`rounding.py`), which also keeps two products below 2**15: processors that
  add them in 16 bits would clip those of eight bits, and answer otherwise;
- the queries are divided by the root of their length beforehand, and every step stands for one picture.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

SIDE, LAYERS = 128, 8
"""Pixels of the square that is looked at, and layers of twelve that are kept: see the table of the model card."""
EARLIER = 6
"""Layer whose numbers speak of details besides."""
EXITS = (4, 5, EARLIER)
"""Layers after which a photo that is told surely enough is answered: the others are run for the rest only."""
STRONGEST = 8
"""Patches of 64 in which a number is largest, whose mean speaks of details besides: a seam or a plate is in a few of them."""
WIDE, HEADS, PATCH = 768, 12, 16
MEAN = np.array([0.48145466, 0.4578275, 0.40821073])
SPREAD = np.array([0.26862954, 0.26130258, 0.27577711])
"""Of the pictures CLIP learnt from, by red, green and blue (its published preprocessing)."""
MOST = 63
"""Largest weight where columns are rounded one by one: seven bits."""
POOLED = 2 * WIDE
"""Numbers of a layer by which kinds are told."""
LAST, NEAR = slice(POOLED), slice(3 * POOLED)
"""Columns of the last layer's, by which kinds are told, and of all by which details are."""
EARLY = {EARLIER: slice(POOLED, 2 * POOLED), 5: slice(3 * POOLED, 4 * POOLED), 4: slice(4 * POOLED, 5 * POOLED)}
"""Columns of the layers of `EXITS`."""
SEEN = 5 * POOLED
EPSILON = 1e-5
GELU = 1.702


class Weights(NamedTuple):
    """The encoder's numbers by name, and its 8-bit products as (whole numbers, scale of each column)."""

    plain: dict[str, np.ndarray]
    products: dict[str, tuple[np.ndarray, np.ndarray]]


def read(file) -> Weights:
    graph = onnx.load(file).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    products = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and "/encoder/layers." in node.output[0]:
            weight = node.input[1]
            name = node.output[0].split("/encoder/")[1].rsplit("/", 1)[0].replace("/", ".")
            products[name] = arrays[weight], arrays[weight.removesuffix("_quantized") + "_scale"]
    return Weights({name.removeprefix("vision_model."): one for name, one in arrays.items()}, products)


def in_seven_bits(weight: np.ndarray, scale: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Round columns so that the largest number of each is MOST; those that are rounded further stay."""
    if weight.dtype == np.int8 and np.abs(weight).max() <= MOST:
        return weight, scale
    values = weight.astype(np.float64) * scale
    step = np.maximum(np.abs(values).max(0), 1e-12) / MOST
    return np.round(values / step).astype(np.int8), step.astype(np.float32)


def positions(table: np.ndarray, grid: int) -> np.ndarray:
    """Resize the table of positions (1 + 14 * 14 rows) to another grid."""
    old = round((len(table) - 1) ** 0.5)
    maps = table[1:].reshape(old, old, WIDE)
    sized = [
        np.asarray(Image.fromarray(maps[..., k].astype(np.float32)).resize((grid, grid), Image.Resampling.BICUBIC))
        for k in range(WIDE)
    ]
    return np.concatenate([table[:1], np.stack(sized, -1).reshape(-1, WIDE)]).astype(np.float32)


def with_rounded(weights: Weights, rounded) -> Weights:
    """Put in what `rounding.py` wrote."""
    keys = [name.removesuffix(".whole") for name in rounded.files if name.endswith(".whole")]
    return weights._replace(
        products={**weights.products, **{key: (rounded[f"{key}.whole"], rounded[f"{key}.step"]) for key in keys}}
    )


class Graph:
    """Collects the steps of a network."""

    def __init__(self) -> None:
        self.nodes, self.arrays = [], []

    def constant(self, name: str, values) -> str:
        self.arrays.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def step(self, kind: str, inputs: list[str], output: str, **settings) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **settings))
        return output

    def steps(self, kind: str, inputs: list[str], outputs: list[str], **settings) -> None:
        self.nodes.append(helper.make_node(kind, inputs, outputs, **settings))

    def product(self, name: str, given: str, weight: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> str:
        """Multiply by whole numbers: the given numbers are brought to bytes, by their own least and largest."""
        whole = [f"{given}_bytes", f"{given}_scale", f"{given}_zero"]
        if not any(whole[0] in node.output for node in self.nodes):
            self.steps("DynamicQuantizeLinear", [given], whole)
        weight_name = self.constant(f"{name}_weight", weight)
        zero = self.constant(f"{name}_weight_zero", np.int8(0))  # one for all columns: a twentieth of the time less
        scales = self.step("Mul", [whole[1], self.constant(f"{name}_weight_scale", scale)], f"{name}_scales")
        summed = self.step("MatMulInteger", [whole[0], weight_name, whole[2], zero], f"{name}_summed")
        cast = self.step("Cast", [summed], f"{name}_cast", to=TensorProto.FLOAT)
        scaled = self.step("Mul", [cast, scales], f"{name}_scaled")
        return self.step("Add", [self.constant(f"{name}_bias", bias), scaled], f"{name}_out")

    def branch(self, name: str, sure: str, then: Graph, otherwise: Graph) -> str:
        """Run one of two graphs, each of which ends in its answer."""
        both = {
            key: helper.make_graph(
                one.nodes,
                f"{name}_{key}",
                [],
                [helper.make_tensor_value_info(one.nodes[-1].output[0], TensorProto.FLOAT, None)],
                one.arrays,
            )
            for key, one in (("then_branch", then), ("else_branch", otherwise))
        }
        return self.step("If", [sure], name, **both)

    def norm(self, name: str, given: str, weights: Weights, key: str) -> str:
        scale = self.constant(f"{name}_gain", weights.plain[f"{key}.weight"])
        bias = self.constant(f"{name}_shift", weights.plain[f"{key}.bias"])
        return self.step("LayerNormalization", [given, scale, bias], name, axis=-1, epsilon=EPSILON)


def embedded(graph: Graph, weights: Weights, side: int) -> str:
    """Turn bytes (side, side, 3) into one row for each patch, and a first one for the whole."""
    grid = side // PATCH
    kernel = weights.plain["embeddings.patch_embedding.weight"].astype(np.float64)
    bias = -(kernel * (MEAN / SPREAD)[None, :, None, None]).sum((1, 2, 3))
    flat = (kernel / (255 * SPREAD)[None, :, None, None]).transpose(2, 3, 1, 0).reshape(-1, WIDE)
    weight, scale = in_seven_bits(flat, np.ones(WIDE))
    shape = graph.constant("grid", np.array([grid, PATCH, grid, PATCH * 3], np.int64))
    cut = graph.step("Reshape", ["pixels", shape], "cut")
    turned = graph.step("Transpose", [cut], "turned", perm=[0, 2, 1, 3])
    rows = graph.step(
        "Reshape", [turned, graph.constant("rows", np.array([grid * grid, PATCH * PATCH * 3], np.int64))], "patches"
    )
    summed = graph.step("MatMulInteger", [rows, graph.constant("patch_weight", weight)], "patch_summed")
    cast = graph.step("Cast", [summed], "patch_cast", to=TensorProto.FLOAT)
    scaled = graph.step("Mul", [cast, graph.constant("patch_scale", scale)], "patch_scaled")
    table = positions(weights.plain["embeddings.position_embedding.weight"], grid)
    whole = graph.constant("whole", (weights.plain["embeddings.class_embedding"] + table[0])[None].astype(np.float32))
    placed = graph.step("Add", [scaled, graph.constant("places", (table[1:] + bias).astype(np.float32))], "placed")
    return graph.norm("before", graph.step("Concat", [whole, placed], "joined", axis=0), weights, "pre_layrnorm")


def layer(graph: Graph, weights: Weights, number: int, given: str) -> str:
    """Add one layer: each row looks at the others, then at itself."""
    key, name = f"encoder.layers.{number}", f"layer{number}"
    normed = graph.norm(f"{name}_norm1", given, weights, f"{key}.layer_norm1")
    asked = attention(graph, weights, number, normed)
    added = graph.step("Add", [given, asked], f"{name}_added")
    normed = graph.norm(f"{name}_norm2", added, weights, f"{key}.layer_norm2")
    wide = product(graph, weights, f"{name}_wide", normed, f"layers.{number}.mlp.fc1")
    gate = graph.step("Mul", [wide, graph.constant(f"{name}_gelu", np.float32(GELU))], f"{name}_sharp")
    gate = graph.step("Sigmoid", [gate], f"{name}_gate")
    gated = graph.step("Mul", [wide, gate], f"{name}_gated")
    return graph.step(
        "Add", [added, product(graph, weights, f"{name}_narrow", gated, f"layers.{number}.mlp.fc2")], name
    )


def attention(graph: Graph, weights: Weights, number: int, normed: str) -> str:
    name, each = f"layer{number}", WIDE // HEADS
    parts = []
    for part, turn in (("q", [1, 0, 2]), ("k", [1, 2, 0]), ("v", [1, 0, 2])):
        rows = product(
            graph,
            weights,
            f"{name}_{part}",
            normed,
            f"layers.{number}.self_attn.{part}_proj",
            each**-0.5 if part == "q" else 1.0,
        )
        shape = graph.constant(f"{name}_{part}_shape", np.array([-1, HEADS, each], np.int64))
        parts.append(
            graph.step(
                "Transpose",
                [graph.step("Reshape", [rows, shape], f"{name}_{part}_heads")],
                f"{name}_{part}_turned",
                perm=turn,
            )
        )
    likeness = graph.step("MatMul", parts[:2], f"{name}_likeness")
    share = graph.step("Softmax", [likeness], f"{name}_share", axis=-1)
    mixed = graph.step("MatMul", [share, parts[2]], f"{name}_mixed")
    turned = graph.step("Transpose", [mixed], f"{name}_mixed_turned", perm=[1, 0, 2])
    shape = graph.constant(f"{name}_mixed_shape", np.array([-1, WIDE], np.int64))
    return product(
        graph,
        weights,
        f"{name}_asked",
        graph.step("Reshape", [turned, shape], f"{name}_mixed_rows"),
        f"layers.{number}.self_attn.out_proj",
    )


def product(graph: Graph, weights: Weights, name: str, given: str, key: str, times: float = 1.0) -> str:
    weight, scale = in_seven_bits(*weights.products[key])
    bias = weights.plain[f"encoder.{key}.bias"]
    return graph.product(name, given, weight, (scale * times).astype(np.float32), (bias * times).astype(np.float32))


def features(weights: Weights, side: int):
    """Make a network that gives what our own layers are given, in the columns `LAST`, `NEAR` and `EARLY`."""
    graph = Graph()
    rows, parts = embedded(graph, weights, side), {}
    for number in range(1, LAYERS + 1):
        rows = layer(graph, weights, number - 1, rows)
        if number in {*EXITS, LAYERS}:
            parts[number] = pooled(graph, rows, number)
    joined = [near(graph, parts[EARLIER]), *(parts[number] for number in EXITS[-2::-1])]
    graph.step("Concat", joined, "features", axis=1)
    return finished(graph, side, [("features", SEEN)])


def near(graph: Graph, earlier: str) -> str:
    """Join the last layer's numbers with an earlier one's, and what tells of the last layer's patches."""
    name = f"layer{LAYERS - 1}"
    return graph.step("Concat", [f"{name}_pooled", earlier, *varied(graph, name)], "near_given", axis=1)


def pooled(graph: Graph, rows: str, number: int) -> str:
    """Give the first row after so many layers, and the mean of the others, as one row of `POOLED` numbers."""
    name = f"layer{number - 1}"
    start, one, end, axis = (
        graph.constant(f"{name}_{word}", np.array([value]))
        for word, value in (("start", 0), ("one", 1), ("end", 2**31 - 1), ("axis", 0))
    )
    first = graph.step("Slice", [rows, start, one, axis], f"{name}_first")
    others = graph.step("Slice", [rows, one, end, axis], f"{name}_others")
    mean = graph.step("ReduceMean", [others], f"{name}_mean", axes=[0], keepdims=1)
    return graph.step("Concat", [first, mean], f"{name}_pooled", axis=1)


def varied(graph: Graph, name: str) -> list[str]:
    """Give the mean of each number's strongest patches, and how far patches differ in it: goods that fill a picture differ little."""
    others, mean = f"{name}_others", f"{name}_mean"
    count = graph.constant(f"{name}_count", np.array([STRONGEST]))
    graph.steps("TopK", [others, count], [f"{name}_top", f"{name}_where"], axis=0, sorted=0)
    top = graph.step("ReduceMean", [f"{name}_top"], f"{name}_strongest", axes=[0], keepdims=1)
    apart = graph.step("Sub", [others, mean], f"{name}_apart")
    squares = graph.step("Mul", [apart, apart], f"{name}_squares")
    spread = graph.step("ReduceMean", [squares], f"{name}_variance", axes=[0], keepdims=1)
    return [top, graph.step("Sqrt", [spread], f"{name}_spread")]


def finished(graph: Graph, side: int, outputs: list[tuple[str, int]]):
    pixels = helper.make_tensor_value_info("pixels", TensorProto.UINT8, [side, side, 3])
    answers = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, wide]) for name, wide in outputs]
    body = helper.make_graph(graph.nodes, "photos", [pixels], answers, graph.arrays)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model
