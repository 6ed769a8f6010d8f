"""Size tables, from HTML and running text, in one structure; and the marked choices of scales.

Those in pictures are in `picture.py`, `stitched.py` and `scales_in_picture.py`, which a page without pictures needs not load.
"""

from listinglint.facts.sizes.dimensions import dimensions_in_reading, dimensions_in_text, lengths_alone
from listinglint.facts.sizes.legend import explained
from listinglint.facts.sizes.page import tables_in_page
from listinglint.facts.sizes.scales import Quality, Scale, marked_scales, scale_in_words
from listinglint.facts.sizes.shoe_options import tables_in_shoe_options
from listinglint.facts.sizes.table import Measured, MeasureMark, Repair, SizeTable, TableKind
from listinglint.facts.sizes.text import come_in_one_size, tables_in_text

__all__ = [
    "MeasureMark",
    "Measured",
    "Quality",
    "Repair",
    "Scale",
    "SizeTable",
    "TableKind",
    "come_in_one_size",
    "dimensions_in_reading",
    "dimensions_in_text",
    "explained",
    "lengths_alone",
    "marked_scales",
    "scale_in_words",
    "tables_in_page",
    "tables_in_shoe_options",
    "tables_in_text",
]
