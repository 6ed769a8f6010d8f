"""What a team knows and does not want to hear again: notes in pages and beside them, and the baseline of the day it began."""
