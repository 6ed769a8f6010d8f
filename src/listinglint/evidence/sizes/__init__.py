"""Size tables, from pictures, HTML and running text, in one structure; and the marked choices of scales."""

from listinglint.evidence.sizes.page import tables_in_page
from listinglint.evidence.sizes.picture import tables_in_reading
from listinglint.evidence.sizes.table import Kind, Mark, Measured, Repair, SizeTable

__all__ = ["Kind", "Mark", "Measured", "Repair", "SizeTable", "tables_in_page", "tables_in_reading"]
