"""The words of settings that are one of a few. Nothing is imported here, so that help may name them."""

from __future__ import annotations

from enum import StrEnum


class UiLanguage(StrEnum):
    """Languages of messages."""

    EN = "en"
    ZH = "zh"


class FailOn(StrEnum):
    """The least that makes the exit status 1; each takes in those above it."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    REVIEW = "review"
    UNKNOWN = "unknown"
    """Also when a rule could not look: for gates that let nothing through unseen."""
    NEVER = "never"


class Level(StrEnum):
    """What a team makes of a rule."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    OFF = "off"
