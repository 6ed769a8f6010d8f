#!/usr/bin/env bash
# Photos of a phone (HEIC in Display P3, as iPhones take them) on their way to a JPEG that a shop accepts.
#
# Seen with heic-convert 2.1.0 (Node 20), beside sharp 0.35.5; pictures made and read by Pillow 13.0.0, pillow-heif 1.8.1:
# - heic-convert drops the colour profile and leaves the numbers: red 200, 40, 40 of Display P3, which is 218, 0, 26 in sRGB, is shown as
#   200, 40, 40 of sRGB, duller by 3.5 (CIEDE2000; strong colours lose 2 to 4), for every buyer. So it does to PNG.
# - sharp drops the profile as well, but turns the numbers into sRGB first: 218, 0, 26.
# No error, no warning, and no word in the documents of heic-convert; an issue of heic-decode, by which it reads, is open since 2021.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0 pillow-heif==1.8.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund heic-convert@2.1.0 sharp@0.35.5
cat > make.py <<'PY'
import io
import struct

import pillow_heif
from PIL import Image, ImageCms


def fixed(*numbers):
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def display_p3():
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    white = (0.9642, 1, 0.8249)
    colours = {"r": (0.51512, 0.2412, -0.00105), "g": (0.29198, 0.69225, 0.04189), "b": (0.1571, 0.06657, 0.78407)}
    tags = {"desc": b"desc" + bytes(4) + struct.pack(">I", 3) + b"P3" + bytes(80), "cprt": b"text" + bytes(4) + b"none" + bytes(4)}
    tags |= {"wtpt": b"XYZ " + bytes(4) + fixed(*white)}
    tags |= {f"{name}XYZ": b"XYZ " + bytes(4) + fixed(*colour) for name, colour in colours.items()}
    tags |= {f"{name}TRC": curve for name in colours}
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name.encode() + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = bytes(4) + b"\x02\x40" + bytes(2) + b"mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(28) + fixed(*white) + bytes(48)
    return struct.pack(">I", 128 + len(table) + len(body)) + head + table + body


profile = display_p3()
pillow_heif.register_heif_opener()
photo = Image.new("RGB", (64, 64), (200, 40, 40))
photo.save("photo.heic", icc_profile=profile, quality=100, chroma=444)
photo.save("photo.png", icc_profile=profile)
shown = ImageCms.profileToProfile(photo, io.BytesIO(profile), ImageCms.createProfile("sRGB"))
print("in sRGB", shown.getpixel((9, 9)))
PY
cat > look.mjs <<'JS'
import { readFileSync, writeFileSync } from "fs";
import convert from "heic-convert";
import sharp from "sharp";
for (const format of ["JPEG", "PNG"]) {
  writeFileSync(`heic-convert.${format}`, await convert({ buffer: readFileSync("photo.heic"), format, quality: 1 }));
}
await sharp("photo.png").resize(32).toFile("sharp.png");
JS
cat > read.py <<'PY'
from PIL import Image

for name in ("photo.png", "heic-convert.JPEG", "heic-convert.PNG", "sharp.png"):
    picture = Image.open(name)
    print(name, picture.convert("RGB").getpixel((9, 9)), "profile" if picture.info.get("icc_profile") else "no profile")
PY
{ venv/bin/python make.py; node look.mjs; venv/bin/python read.py; } | tee seen
diff - seen <<'SEEN'
in sRGB (218, 0, 26)
photo.png (200, 40, 40) profile
heic-convert.JPEG (200, 40, 40) no profile
heic-convert.PNG (200, 40, 40) no profile
sharp.png (218, 0, 26) no profile
SEEN
