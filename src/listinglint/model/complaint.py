"""Why buyers complain: one vocabulary for what rules prevent and for what reviews say."""

from __future__ import annotations

from enum import StrEnum

from listinglint.model.wording import Wording


class Complaint(StrEnum):
    """What a buyer will say, in the reasons by which shops count bad reviews and returns."""

    LOOKS = "looks"
    """Not as shown, described or imagined."""
    AI_PICTURE = "ai-picture"
    """The pictures are generated, or retouched beyond the goods."""
    COLOUR = "colour"
    SIZE = "size"
    ONE_SIZE = "one-size"
    """One size was promised to fit, and does not."""
    MATERIAL = "material"
    FIBRE = "fibre"
    """Not made of what was promised."""
    SEE_THROUGH = "see-through"
    QUALITY = "quality"
    """Badly made, breaks, fades, does not work, is not fresh."""
    SMELL = "smell"
    DAMAGED = "damaged"
    """Arrived broken, or badly packed."""
    MISSING_PARTS = "missing-parts"
    """Something that belongs to it, or was promised with it, is not there."""
    WRONG_ITEM = "wrong-item"
    """Another thing, colour or size than ordered."""
    DISPATCH = "dispatch"
    """The parcel leaves late."""
    DELIVERY = "delivery"
    """The way of the parcel."""
    SERVICE = "service"
    PRICE_DROP = "price-drop"
    """Cheaper right after buying."""
    FAKE = "fake"
    """Counterfeit, or thought to be."""
    TRUST = "trust"
    """Feels cheated: exaggeration, fake praise, borrowed names, broken promises."""
    PLATFORM = "platform"
    """No buyer's complaint: the platform refuses or hides the listing."""

    @property
    def broader(self) -> Complaint:
        """The reason that this one is a kind of; itself where it is none."""
        return _BROADER.get(self, self)


_BROADER = {
    Complaint.AI_PICTURE: Complaint.LOOKS,
    Complaint.ONE_SIZE: Complaint.SIZE,
    Complaint.FIBRE: Complaint.MATERIAL,
    Complaint.SEE_THROUGH: Complaint.MATERIAL,
}
BUYERS = tuple(one for one in Complaint if one is not Complaint.PLATFORM)
"""The reasons that buyers give."""
MAIN = tuple(one for one in BUYERS if one.broader is one)
"""Those of them that are no kind of another."""
NAMES = {
    "looks": Wording("Looks", "与图片不符"),
    "ai-picture": Wording("AI picture", "AI 图与实物不符"),
    "colour": Wording("Colour", "色差"),
    "size": Wording("Size", "尺码"),
    "one-size": Wording("One size", "均码不合身"),
    "material": Wording("Material", "材质"),
    "fibre": Wording("Fibre", "面料成分不符"),
    "see-through": Wording("See-through", "透"),
    "quality": Wording("Quality", "质量做工"),
    "smell": Wording("Smell", "异味"),
    "damaged": Wording("Damaged or badly packed", "破损或包装差"),
    "missing-parts": Wording("Missing parts or gifts", "少件漏发"),
    "wrong-item": Wording("Wrong item", "发错货"),
    "dispatch": Wording("Dispatch", "发货"),
    "delivery": Wording("Delivery", "物流"),
    "service": Wording("Service", "服务"),
    "price-drop": Wording("Price drop", "买后降价"),
    "fake": Wording("Fake", "假货"),
    "trust": Wording("Feels cheated", "虚假夸大"),
    "platform": Wording("Platform rules", "平台规范"),
}
"""What each reason is called; `labels` hands it on with all other names."""
