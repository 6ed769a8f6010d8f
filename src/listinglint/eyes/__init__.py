"""Looks at pictures: where their photos are, what each shows, what the file tells about itself.

Importing this costs nothing; the network is loaded when the first picture is judged.
"""

from listinglint.eyes.judge import open_eyes
from listinglint.eyes.kept import remembering

__all__ = ["open_eyes", "remembering"]
