"""Fetches pictures and pages from the web, when it is asked to: within walls and limits, once each, and kept on disk."""
