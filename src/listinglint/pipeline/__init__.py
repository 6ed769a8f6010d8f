"""Paths → listings → verdicts → a report."""
