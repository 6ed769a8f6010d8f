"""One reader in a process of its own: takes paths, one a line, and answers each with lines, CPU seconds, or an error."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Lines = list[tuple[str, tuple[float, float, float, float]]]
    Read = Callable[[Path], Lines]


def listinglint() -> Read:
    from listinglint.facts.ports import Reading
    from listinglint.images.ocr import open_reader
    from listinglint.model.listing import Picture, Place, Status

    reader = open_reader(workers=1)

    def read(path: Path) -> Lines:
        (answer,) = reader.read([Picture(path.name, Place(path.name), Status.READ, file=path)])
        if not isinstance(answer, Reading):
            raise answer
        return [(line.words, (line.box.left, line.box.top, line.box.right, line.box.bottom)) for line in answer.lines]

    return read


def rapidocr(limit: int | None = None) -> Read:
    from rapidocr import RapidOCR

    threads = "EngineConfig.onnxruntime.intra_op_num_threads", "EngineConfig.onnxruntime.inter_op_num_threads"
    options: dict[str, Any] = {"Global.log_level": "error", **dict.fromkeys(threads, 1)}
    if limit:
        options["Global.max_side_len"] = limit
    engine = RapidOCR(params=options)

    def read(path: Path) -> Lines:
        answer = engine(str(path))
        if answer.txts is None:
            return []
        corners = zip(answer.txts, answer.boxes, strict=True)
        return [(words, (*map(float, box.min(axis=0)), *map(float, box.max(axis=0)))) for words, box in corners]

    return read


def faster_paddle(size: str) -> Read:
    from faster_paddle import OcrEngine

    engine = OcrEngine(model_size=size, threads=1)

    def read(path: Path) -> Lines:
        found = engine.ocr(path.read_bytes())["bounds"].values()
        return [(line["text"], _edges([line[key] for key in line if key.endswith("Coord")])) for line in found]

    return read


def _edges(corners: list[Any]) -> tuple[float, float, float, float]:
    points = [(float(corner["x"]), float(corner["y"])) if isinstance(corner, dict) else corner for corner in corners]
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


READERS = {
    "listinglint": listinglint,
    "rapidocr": rapidocr,
    "rapidocr raised": lambda: rapidocr(8000),
    "faster-paddle tiny": lambda: faster_paddle("tiny"),
    "faster-paddle small": lambda: faster_paddle("small"),
}


def peak_mb() -> float:
    """Give the largest resident memory so far; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def serve(name: str) -> None:
    answers = sys.stdout
    sys.stdout = sys.stderr  # rivals may print
    read = READERS[name]()
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        before = time.process_time()
        try:
            lines, error = read(path), ""
        except Exception as failure:  # noqa: BLE001 - a rival that fails on one picture is still measured on the others
            lines, error = [], f"{type(failure).__name__}: {failure}"
        spent = time.process_time() - before
        print(json.dumps({"lines": lines, "cpu": spent, "peak": peak_mb(), "error": error}), file=answers, flush=True)


if __name__ == "__main__":
    serve(sys.argv[1])
