"""The inference engine, told to keep to itself before it is loaded: nothing is measured about the user, nothing written, nothing sent."""

from __future__ import annotations

import os
from typing import Any

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read by the engine while it loads; later calls come too late

import onnxruntime

from listinglint.images.memory import give_back

__all__ = ["onnxruntime", "open_network"]


def open_network(network: bytes) -> Any:
    """Load a network to be run with one thread: two small workers beat one with two threads by 1.7. Raises the engine's own errors."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_mem_pattern = False  # inputs differ in size: planned memory would only pile up
    options.enable_cpu_mem_arena = (
        False  # as fast; kept for each thread at its largest, it would double the memory of a run
    )
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    session._model_bytes = None  # noqa: SLF001 - kept in case another processor must take over, 70 MB in all
    give_back()
    return session
