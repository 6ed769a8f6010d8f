"""The nouns about pictures: what they show, what is wrong with them, and what marketplaces measure on them."""

from __future__ import annotations

from listinglint.facts.attributes import names as _names
from listinglint.facts.fact import Fact
from listinglint.facts.photos import borrowed_photos, gallery_photos, photo_kinds, picture_faults, shared_photos
from listinglint.facts.photos.ai_marks import AiMark, ai_marks
from listinglint.facts.photos.option_colours import OptionColour, misnamed_options
from listinglint.facts.photos.other_goods import OtherGoods, other_goods
from listinglint.facts.variants import ColourOption, MissingColours, sold_colours, unpictured_colours
from listinglint.model.wording import Wording

PICTURE_FACTS: dict[str, Fact] = {
    "ai_marks": Fact(
        Wording("marks on pictures that say that AI made them", "图片上的 AI 生成标识"), ai_marks, _names(AiMark)
    ),
    "borrowed_photos": Fact(
        Wording("photos that name an agency, a shop or an account", "带有图片社、店铺或账号名称的照片"),
        borrowed_photos.borrowed_photos,
        _names(borrowed_photos.BorrowedPhoto),
    ),
    "details": Fact(
        Wording("close-ups of parts of the product", "商品局部的特写照片"),
        photo_kinds.details,
        _names(photo_kinds.Photo),
    ),
    "full_views": Fact(
        Wording("photos that show the whole product", "能看到整件商品的照片"),
        photo_kinds.full_views,
        _names(photo_kinds.Photo),
    ),
    "gallery_photos": Fact(
        Wording(
            "pictures of the gallery, the main picture first, as marketplaces measure them",
            "主图及其尺寸、格式（第一张为首图）",
        ),
        gallery_photos.gallery_photos,
        _names(gallery_photos.GalleryPhoto),
    ),
    "gallery_sizes": Fact(
        Wording("how many pictures the gallery holds", "主图的张数"),
        gallery_photos.gallery_sizes,
        _names(gallery_photos.GallerySize),
    ),
    "generated_photos": Fact(
        Wording("photos whose files say that AI made or changed them", "文件信息显示由 AI 生成或改动过的照片"),
        picture_faults.generated_photos,
        _names(picture_faults.GeneratedPhoto),
    ),
    "lost_pictures": Fact(
        Wording("pictures of the product that are missing or damaged", "缺失或损坏的商品图片"),
        picture_faults.lost_pictures,
        _names(picture_faults.LostPicture),
    ),
    "main_grounds": Fact(
        Wording("what stands behind the product on the main picture", "首图的背景"),
        gallery_photos.main_grounds,
        _names(gallery_photos.Ground),
    ),
    "misnamed_options": Fact(
        Wording(
            "options whose picture has the colour of another option", "图片颜色与其他选项相同、与自己名称不符的颜色选项"
        ),
        misnamed_options,
        _names(OptionColour),
    ),
    "other_goods": Fact(
        Wording("pictures of something else than the title names", "与标题商品不符的图片"),
        other_goods,
        _names(OtherGoods),
    ),
    "overlays": Fact(
        Wording("words on pictures of the gallery", "主图上的文字"),
        gallery_photos.overlays,
        _names(gallery_photos.Overlay),
    ),
    "photo_measures": Fact(
        Wording(
            "how sharp, how well lit and how colourful each photo of the product is",
            "每张商品照片的清晰度、过曝和过艳程度",
        ),
        photo_kinds.photo_measures,
        _names(photo_kinds.PhotoMeasures),
    ),
    "photos": Fact(
        Wording("the photos of the product, what each shows and how large it is", "商品照片及其类型、尺寸"),
        photo_kinds.photos,
        _names(photo_kinds.Photo),
    ),
    "real_shots": Fact(
        Wording("photos of the product as a buyer will see them", "像买家收到的实物的照片"),
        photo_kinds.real_shots,
        _names(photo_kinds.Photo),
    ),
    "repeated_photos": Fact(
        Wording("photos that are shown before", "重复出现的照片"),
        picture_faults.repeated_photos,
        _names(picture_faults.RepeatedPhoto),
    ),
    "shared_photos": Fact(
        Wording("photos that listings of other goods in the same run show as well", "同次检查中别的商品也在用的照片"),
        shared_photos.shared_photos,
        _names(shared_photos.SharedPhoto),
    ),
    "sold_colours": Fact(
        Wording("the colours a buyer can choose, each with the pictures that show it", "可选的颜色以及展示它的图片"),
        sold_colours,
        _names(ColourOption),
    ),
    "unpictured_colours": Fact(
        Wording("the colours a buyer can choose that no picture shows", "没有图片的可选颜色"),
        unpictured_colours,
        _names(MissingColours),
    ),
    "wrong_colours": Fact(
        Wording("photos whose files are not in the colours of the web", "色彩空间不适合网页的照片"),
        picture_faults.wrong_colours,
        _names(picture_faults.WrongColours),
    ),
}
