"""Size tables, from pictures, HTML and running text, in one structure; and the marked choices of scales."""

from listinglint.evidence.sizes.canvas import tables_in_canvas
from listinglint.evidence.sizes.dimensions import dimensions_in_reading, dimensions_in_text
from listinglint.evidence.sizes.page import tables_in_page
from listinglint.evidence.sizes.picture import tables_in_reading
from listinglint.evidence.sizes.scales import Quality, Scale, marked_scales, scale_in_words
from listinglint.evidence.sizes.scales_in_picture import marked_scales_in_picture
from listinglint.evidence.sizes.table import Kind, Mark, Measured, Repair, SizeTable
from listinglint.evidence.sizes.text import tables_in_text

__all__ = [
    "Kind",
    "Mark",
    "Measured",
    "Quality",
    "Repair",
    "Scale",
    "SizeTable",
    "dimensions_in_reading",
    "dimensions_in_text",
    "marked_scales",
    "marked_scales_in_picture",
    "scale_in_words",
    "tables_in_canvas",
    "tables_in_page",
    "tables_in_reading",
    "tables_in_text",
]
