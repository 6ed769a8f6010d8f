"""Fixes: what mends a finding, as edits of the page's source; sentences are the shop's own settings in the page's own language."""
