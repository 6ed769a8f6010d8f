"""What the photos of a listing show: the eyes' judgement of pixels together with the words around and on them."""

from listinglint.evidence.photos.alike import same_picture
from listinglint.evidence.photos.gallery import PhotoFacts, photo_facts
from listinglint.evidence.photos.judging import JudgedRegion, PhotoJudgement, judge_picture
from listinglint.evidence.photos.sections import Section, sections
from listinglint.evidence.photos.series import with_close_ups

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
