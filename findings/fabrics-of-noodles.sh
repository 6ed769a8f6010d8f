#!/usr/bin/env bash
# Listings in simplified characters, converted to traditional ones for Taiwan and Hong Kong, by small libraries for it.
#
# Seen with @lazy-cjk/zh-convert 1.0.55 (`cn2tw`), switch-chinese 1.0.16, chinese-simple2traditional 2.3.2 with its phrases, chinese-s2t 1.0.0 and
# chinese-conv 4.0.0, beside node-opencc 2.0.1 (Node 20); where one simplified character stands for two, they take the wrong one:
# - For @lazy-cjk/zh-convert, fabric (面料) is 麵料, stuff for noodles, a face mask (面膜) one of dough, and the upper of a shoe (鞋面) noodles of shoes.
# - A table of pine (松木) is one of loose wood (鬆木) for it and for switch-chinese, which splits text into words "intelligently".
# - For chinese-simple2traditional, the swing tag that must stay on for a return (吊牌) is one of mourning (弔牌), and a fabric's weight per square metre
#   (克重) its restraint (剋重).
# - Dry cleaning (干洗) is done (幹洗) for chinese-s2t and @lazy-cjk/zh-convert, and for the former a cape (斗篷) is one for fights (鬥篷).
# - "Leather-made" (皮制), a watch (手表) and "one piece only" (只发一只) keep characters that Taiwan doesn't have in them, in chinese-s2t and chinese-conv.
# Whoever looks for 面料, 松木 or 乾洗 on the converted page finds none. node-opencc has all of them right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @lazy-cjk/zh-convert@1.0.55 switch-chinese@1.0.16 chinese-simple2traditional@2.3.2 chinese-s2t@1.0.0 \
  chinese-conv@4.0.0 node-opencc@2.0.1
cat > look.mjs <<'JS'
import { createRequire } from "node:module";
import { toTraditional } from "chinese-simple2traditional";
import { setupEnhance } from "chinese-simple2traditional/enhance";
import switchChinese from "switch-chinese";
const require = createRequire(import.meta.url);
setupEnhance();
const switcher = switchChinese();
const converters = {
  "node-opencc": require("node-opencc").simplifiedToTraditional,
  "@lazy-cjk/zh-convert": require("@lazy-cjk/zh-convert").cn2tw,
  "switch-chinese": (text) => switcher.traditionalized(text),
  "chinese-simple2traditional": (text) => toTraditional(text, true),
  "chinese-s2t": require("chinese-s2t").s2t,
  "chinese-conv": require("chinese-conv").tify,
};
const words = ["面料", "面膜", "鞋面", "松木桌", "吊牌", "克重", "干洗", "斗篷", "皮制", "手表", "只发一只"];
for (const [name, convert] of Object.entries(converters)) console.log(`${name}: ${words.map((word) => `${word} ${convert(word)}`).join(", ")}`);
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
node-opencc: 面料 面料, 面膜 面膜, 鞋面 鞋面, 松木桌 松木桌, 吊牌 吊牌, 克重 克重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
@lazy-cjk/zh-convert: 面料 麵料, 面膜 麵膜, 鞋面 鞋麵, 松木桌 鬆木桌, 吊牌 吊牌, 克重 克重, 干洗 幹洗, 斗篷 鬥篷, 皮制 皮製, 手表 手表, 只发一只 隻發一隻
switch-chinese: 面料 面料, 面膜 面膜, 鞋面 鞋面, 松木桌 鬆木桌, 吊牌 吊牌, 克重 克重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
chinese-simple2traditional: 面料 面料, 面膜 面膜, 鞋面 鞋面, 松木桌 松木桌, 吊牌 弔牌, 克重 剋重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
chinese-s2t: 面料 面料, 面膜 面膜, 鞋面 鞋面, 松木桌 松木桌, 吊牌 吊牌, 克重 克重, 干洗 幹洗, 斗篷 鬥篷, 皮制 皮制, 手表 手表, 只发一只 只發一只
chinese-conv: 面料 面料, 面膜 面膜, 鞋面 鞋面, 松木桌 松木桌, 吊牌 吊牌, 克重 克重, 干洗 干洗, 斗篷 斗篷, 皮制 皮制, 手表 手表, 只发一只 只發一只
SEEN
