"""The inference engine, told to keep to itself before it is loaded: nothing is measured about the user, nothing written, nothing sent."""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read by the engine while it loads; later calls come too late

import onnxruntime

__all__ = ["onnxruntime"]
