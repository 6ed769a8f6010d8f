"""The tool's own rules, read from their files once in a process: that takes a third of a second."""

from __future__ import annotations

from listinglint.rulebook import loader

RULES = tuple(loader.load())
