"""Finds, before publishing, what a buyer will later complain about in a product listing."""

__version__ = "0.1.0"
