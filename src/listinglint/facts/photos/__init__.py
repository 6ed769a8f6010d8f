"""What the photos of a listing show: the eyes' judgement of pixels together with the words around and on them."""

from listinglint.facts.photos.close_ups import with_close_ups
from listinglint.facts.photos.judgement import JudgedRegion, PhotoJudgement
from listinglint.facts.photos.listing_photos import PhotoFacts, photo_facts
from listinglint.facts.photos.picture_kinds import judge_picture
from listinglint.facts.photos.same_image import same_picture
from listinglint.facts.photos.sections import Section, sections

__all__ = [
    "JudgedRegion",
    "PhotoFacts",
    "PhotoJudgement",
    "Section",
    "judge_picture",
    "photo_facts",
    "same_picture",
    "sections",
    "with_close_ups",
]
