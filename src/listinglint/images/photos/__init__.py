"""Looks at pictures: where their photos are, what each shows, what the file tells about itself.

Importing this costs nothing; the network is loaded when the first picture is judged.
"""

from listinglint.images.photos.service import open_photo_service

__all__ = ["open_photo_service"]
