#!/usr/bin/env bash
# What a scanner gives at the till or the desk where goods are listed: barcodes, and the QR codes of GS1 (Digital Link) that are to follow them.
#
# Seen with @point-of-sale/barcode-parser 1.0.4 (Node 20), the part that its readers for scanners share:
# - GS1's links may have any path before the number. With one part in it (https://brand.example/en/01/…, a language), the goods' number is gone and
#   only the date is left; with none or two parts, all is there.
# - The number on a carton (ITF-14), read with the sign that the scanner itself sends (]I1), is nothing: one half of the library calls it
#   "interleaved-2-of-5", the other waits for "itf". Without the sign it is right.
# - The short American number (UPC-E) ends in the check digit of the long one. Where a scanner sends no sign, the library checks the short
#   one: a valid 04252614 is nothing to it, and 10012345, a valid EAN-8, is guessed to be 100120000035, another article.
# Its documents say that the last is a guess, and name `GS1.decode`, which doesn't exist: it is `GS1.parse`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @point-of-sale/barcode-parser@1.0.4
cat > look.mjs <<'JS'
import { Aim, Detector, GS1 } from "@point-of-sale/barcode-parser";
const scanned = [
  ["]Q1", "https://brand.example/01/04006381333931?17=261130"],
  ["]Q1", "https://brand.example/en/01/04006381333931?17=261130"],
  ["]Q1", "https://brand.example/en/coats/01/04006381333931?17=261130"],
  ["]I1", "14006381333938"],
  [null, "14006381333938"],
  ["]E0", "04252614"],
  [null, "04252614"],
  ["]E4", "10012345"],
  [null, "10012345"],
];
const { log } = console;
console.log = () => {};
for (const [sign, value] of scanned) {
  const kind = sign ? Aim.decode(sign, value) : Detector.detect(value);
  const read = GS1.parse({ ...kind, value });
  log(sign ?? "no sign", value, "=", kind?.symbology, read?.elements.map(({ ai, value }) => `(${ai})${value}`).join("") ?? "nothing");
}
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
]Q1 https://brand.example/01/04006381333931?17=261130 = qr-code (01)04006381333931(17)261130
]Q1 https://brand.example/en/01/04006381333931?17=261130 = qr-code (17)261130
]Q1 https://brand.example/en/coats/01/04006381333931?17=261130 = qr-code (01)04006381333931(17)261130
]I1 14006381333938 = interleaved-2-of-5 nothing
no sign 14006381333938 = itf (01)14006381333938
]E0 04252614 = upce (01)00042100005264
no sign 04252614 = undefined nothing
]E4 10012345 = ean8 (01)00000010012345
no sign 10012345 = upce (01)00100120000035
SEEN
