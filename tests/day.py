"""The day on which samples and tests are judged, but for tests that name their own."""

from __future__ import annotations

from datetime import date

DAY = date(2026, 11, 22)
