#!/usr/bin/env bash
# Titles of listings brought into the capitals of English headlines, by the libraries for it.
#
# Seen with title 4.0.1, to-title-case 1.0.0, ap-style-title-case 2.0.0, title-case 4.3.2 and better-title-case 1.0.1 (Node 20):
# - A unit behind a space is a word for all five. Vitamin C of 500 mg has 500 Mg (megagrams, a thousand million times as much), a needle of 2 mm
#   2 Mm. For ap-style-title-case, a laser pointer of 10 mW has 10 MW, and title and to-title-case make 10 Mw of it.
# - title and to-title-case write all else small: the dress in 3XL is one in 3xl, AA batteries of 2000mAh are Aa batteries of 2000mah, a memory of
#   8 GB (bytes) has 8 Gb (bits), and H&M is H&m.
# - title-case and better-title-case leave what has a capital inside, and so mW, 3XL and GB.
# The first's documents show that it writes all else small ("tHe cHicaGo maNual"), and words given by hand are left; none speaks of units.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund title@4.0.1 to-title-case@1.0.0 ap-style-title-case@2.0.0 title-case@4.3.2 better-title-case@1.0.1
cat > look.mjs <<'JS'
import { apStyleTitleCase } from "ap-style-title-case";
import betterTitleCase from "better-title-case";
import title from "title";
import { titleCase } from "title-case";
import toTitleCase from "to-title-case";

const all = { title, "to-title-case": toTitleCase, "ap-style-title-case": apStyleTitleCase, "title-case": titleCase, "better-title-case": betterTitleCase };
const titles = ["vitamin C, 500 mg", "needle, 2 mm", "laser pointer, 10 mW", "dress in 3XL", "AA batteries, 2000mAh", "memory, 8 GB", "coat by H&M"];
for (const one of titles) console.log(one, "-", ...Object.entries(all).map(([name, write]) => `${name}: ${write(one)};`));
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
vitamin C, 500 mg - title: Vitamin C, 500 Mg; to-title-case: Vitamin C, 500 Mg; ap-style-title-case: Vitamin C, 500 Mg; title-case: Vitamin C, 500 Mg; better-title-case: Vitamin C, 500 Mg;
needle, 2 mm - title: Needle, 2 Mm; to-title-case: Needle, 2 Mm; ap-style-title-case: Needle, 2 Mm; title-case: Needle, 2 Mm; better-title-case: Needle, 2 Mm;
laser pointer, 10 mW - title: Laser Pointer, 10 Mw; to-title-case: Laser Pointer, 10 Mw; ap-style-title-case: Laser Pointer, 10 MW; title-case: Laser Pointer, 10 mW; better-title-case: Laser Pointer, 10 mW;
dress in 3XL - title: Dress in 3xl; to-title-case: Dress in 3xl; ap-style-title-case: Dress in 3XL; title-case: Dress in 3XL; better-title-case: Dress in 3XL;
AA batteries, 2000mAh - title: Aa Batteries, 2000mah; to-title-case: Aa Batteries, 2000mah; ap-style-title-case: AA Batteries, 2000mAh; title-case: AA Batteries, 2000mAh; better-title-case: AA Batteries, 2000mAh;
memory, 8 GB - title: Memory, 8 Gb; to-title-case: Memory, 8 Gb; ap-style-title-case: Memory, 8 GB; title-case: Memory, 8 GB; better-title-case: Memory, 8 GB;
coat by H&M - title: Coat by H&m; to-title-case: Coat by H&m; ap-style-title-case: Coat by H&M; title-case: Coat by H&M; better-title-case: Coat by H&M;
SEEN
