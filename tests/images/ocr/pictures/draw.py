"""Draws the pictures of this folder: `python draw.py` (needs Pillow, fontconfig and Noto Sans CJK).

They are kept beside it since the machines that run the tests may have no Chinese font.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
ORIENTATION = 0x0112


def font(size: int, language: str = "zh-cn") -> ImageFont.FreeTypeFont:
    """Find Noto Sans CJK and the face of the language in its collection."""
    asked = ["fc-match", f"Noto Sans CJK SC:lang={language}", "--format=%{file}"]
    path = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    if "CJK" not in path:
        raise SystemExit("No Noto Sans CJK here; install it (fonts-noto-cjk in Debian)")
    return ImageFont.truetype(path, size, index={"zh-cn": 2, "zh-tw": 3}[language])


def sheet(width: int, height: int, ground: str = "white") -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """Give an empty picture and its pen."""
    image = Image.new("RGB", (width, height), ground)
    return image, ImageDraw.Draw(image)


def simplified() -> None:
    image, pen = sheet(480, 150)
    for row, words in enumerate(("关于色差：请以实物为准", "手工平铺测量误差1-3cm", "拍下后48小时内发货")):
        pen.text((30, 16 + 42 * row), words, "#333333", font(24))
    image.save(HERE / "simplified.png")


def traditional() -> None:
    image, pen = sheet(480, 150, "#f4ede4")
    for row, words in enumerate(("圖片顏色與實物略有差異", "請勿下單前先詢問說明", "鑑賞期七天非試用期")):
        pen.text((30, 16 + 42 * row), words, "#222222", font(24, "zh-tw"))
    image.save(HERE / "traditional.png")


def english() -> None:
    image, pen = sheet(480, 110)
    pen.text((20, 12), "Please allow 1-3 cm deviation", "#444444", font(24))
    pen.text((20, 60), "Colours may vary on your screen", "#444444", font(20))
    image.save(HERE / "english.png")


def table() -> None:
    rows = (("尺码", "胸围", "衣长"), ("M", "94", "65"), ("L", "98", "67"))
    image, pen = sheet(360, 150)
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            pen.rectangle((20 + 100 * column, 15 + 40 * row, 120 + 100 * column, 55 + 40 * row), outline="#999999")
            pen.text((70 + 100 * column, 35 + 40 * row), words, "black", font(20), anchor="mm")
    image.save(HERE / "table.png")


def tall() -> None:
    """Draw a line every 331 px, so that some lie across the seams of whatever strips it is read in."""
    image, pen = sheet(300, 4000)
    for row in range(12):
        pen.text((20, 20 + 331 * row), f"第{row + 1}行面料柔软", "black", font(26))
    image.quantize(4).save(HERE / "tall.png", optimize=True)


def upright() -> None:
    image, pen = sheet(160, 420)
    for row, letter in enumerate("匠心之作简约"):
        pen.text((80, 20 + 62 * row), letter, "#222222", font(44), anchor="ma")
    image.save(HERE / "upright.png")


def turned() -> None:
    """Draw a picture that lies on its side and says so in its EXIF."""
    image, pen = sheet(420, 200)
    pen.text((30, 60), "支持七天无理由退换", "black", font(32))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    image.transpose(Image.Transpose.ROTATE_90).save(HERE / "turned.jpg", exif=exif, quality=85)


def small() -> None:
    """Draw grey print of 10 px in four tight lines under a heading."""
    image, pen = sheet(500, 150)
    pen.text((30, 10), "尺寸说明", "black", font(30))
    for row, words in enumerate(("尺寸为手工测量存在误差", "颜色因显示器不同有色差", "产品均为实物拍摄请放心")):
        pen.text((30, 62 + 16 * row), words, "#888888", font(11))
    image.save(HERE / "small.png")


if __name__ == "__main__":
    for draw in (simplified, traditional, english, table, tall, upright, turned, small):
        draw()
