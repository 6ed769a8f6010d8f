#!/usr/bin/env bash
# Spaces between Chinese and Latin words, put in by the tools that Chinese editors run over their texts.
#
# Seen with pangu 7.2.1, autocorrect-node 2.14.0 and zhlint 0.8.2 (Node 20):
# - pangu takes the signs inside codes and measures for operators: 号型 170/88A becomes 170 / 88A, 20*30*5cm becomes 20 * 30 * 5cm,
#   1/2 becomes 1 / 2. What looks for a size code or for sides then finds none of them.
# - autocorrect leaves all three as they are; zhlint too.
# So a reader of sizes must allow for spaces at / and *, whatever the shop's own system writes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund pangu@7.2.1 autocorrect-node@2.14.0 zhlint@0.8.2
cat > look.mjs <<'JS'
import { createRequire } from "module";
const require = createRequire(import.meta.url);
const pangu = require("pangu");
const spaced = pangu.default ?? pangu.pangu ?? pangu;
const autocorrect = require("autocorrect-node");
const { run } = require("zhlint");
for (const words of ["尺码：170/88A", "尺寸：20*30*5cm", "领口1/2处"]) {
  const space = spaced.spacingText ?? spaced.spacing;
  console.log(space.call(spaced, words), "|", autocorrect.format(words), "|", run(words, { rules: { preset: "default" } }).result);
}
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
尺码：170 / 88A | 尺码：170/88A | 尺码：170/88A
尺寸：20 * 30 * 5cm | 尺寸：20*30*5cm | 尺寸：20*30*5cm
领口 1 / 2 处 | 领口 1/2 处 | 领口 1/2 处
SEEN
