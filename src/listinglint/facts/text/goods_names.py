"""Names of goods: category, kind, weight and words, compounds before the plain names they contain (手机包 is a bag)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.facts.text.goods_kind import Category

KINDS: tuple[tuple[Category, str, float, str], ...] = (
    # Compounds that would be read as something else.
    (
        "home",
        "care",
        2,
        (
            r"洗衣[液机粉凝]|衣架|鞋[柜架油刷盒]|衣柜|挂烫机|床上用品|沙发[垫套巾]|桌布|bed ?clothes|shoe ?racks?|"
            r"coat (?:rack|stand)|clothes ?(?:rack|line|hanger)s?|gardening|watering can|bed ?linens?"
        ),
    ),
    (
        "bags",
        "bag",
        2,
        (
            r"(?:手机|电脑|相机|化妆|零钱|卡|钱|腰|胸|书|背|挎|提|双肩|单肩|斜挎|托特|旅行|链条|风琴|公文|妈咪|"
            r"水桶|邮差|饺子|腋下|手拿|通勤|帆布|购物|收纳)包|(?:手提|帆布|环保|束口|单肩)袋|包包|女包|男包|钱夹|皮夹|背囊|行李箱|拉杆箱|旅行箱|"
            r"托特|duffle|(?:hand|back|tote |shoulder |crossbody |across body |messenger |sling |belt |leather |"
            r"duffel |gym |school |travel |laptop )(?:bag|pack)s?\b|\bback ?packs?\b|\bpurse\b|\bwallets?\b|"
            r"\bsuitcases?\b|\bluggage\b|\btotes?\b|\bsatchel\b|\bclutch\b|\bbags?\b"
        ),
    ),
    (
        "other",
        "jewellery",
        2,
        (
            r"项链|手链|手镯|戒指|耳[环钉饰坠]|吊坠|发饰|胸针|脚链|腕表|手表|机械表|石英表|necklaces?\b|"
            r"\bbracelets?\b|\bearrings?\b|\bpendants?\b|\bchokers?\b|\bbangles?\b|\bbrooch\b|\banklet\b|"
            r"\bwrist ?watch\b|\bwatch(?:es)?\b|\brings?\b"
        ),
    ),
    (
        "other",
        "toy",
        1.5,
        (
            r"玩具|公仔|玩偶|积木|手办|模型|书籍|图书|绘本|小说|soft toys?\b|\bdolls?\b|\btoys?\b|\bplush\b|"
            r"\b(?:ps[45]|xbox|switch)\b|\baudio cd\b|\balbum\b|\bpaperback\b|\bhardcover\b|\bbook\b|"
            r"\bnotebook journal\b|汽车|\bautomatic car\b|\bsdrive\b|贴纸|文具|笔记簿|手帐"
        ),
    ),
    (
        "electronics",
        "device",
        2,
        (
            r"笔记本电脑|手机壳|手机|平板|笔记本|电脑|耳机|键盘|鼠标|充电[器宝]|数据线|相机|摄像[头机]|电视|显示器|"
            r"音箱|路由器|打印机|投影仪|智能手表|手环|u盘|硬盘|内存|显卡|主机|外接|iphone|ipad|macbook|"
            r"\bheadphones?\b|\bearbuds?\b|\blaptops?\b|\bsmart ?phones?\b|\btablets?\b|\bcameras?\b|"
            r"\bkeyboards?\b|\bspeakers?\b|\bchargers?\b|\bdoorbells?\b|\bselfie stick\b|\bcalculators?\b|"
            r"\bmonitors?\b|\btelevisions?\b|\brouter\b|\b\d+ ?gb\b"
        ),
    ),
    (
        "electronics",
        "appliance",
        1.5,
        (
            r"吹风机|剃须刀|榨汁机|电饭[煲锅]|加湿器|空气净化|吸尘器|扫地机|空调|冰箱|洗碗机|微波炉|烤箱|电风扇|电?热水[壶器]|电水壶|养生壶|破壁机|豆浆机|洗衣机|净水器|电磁炉|取暖器|"
            r"\bkettles?\b|\bblenders?\b|\bvacuum cleaners?\b|\bair fryers?\b|\bhair ?dryers?\b|\btoasters?\b|\bhumidifiers?\b"
        ),
    ),
    (
        "beauty",
        "beauty",
        1.8,
        (
            r"面膜|口红|唇[膏釉彩]|粉底|眼影|睫毛膏|香水|洗面奶|爽肤水|精华|乳液|面霜|防晒霜|洗发|护发|沐浴露|护肤|"
            r"化妆品|彩妆|身体乳|护手霜|卸妆|perfumes?\b|\beau de\b|\blipsticks?\b|\bmascara\b|\bskin ?care\b|"
            r"\bserum\b|\bmoisturi[sz]er\b|\bshampoo\b|\bfl\.? oz\b|\bfragrance\b|\bmake ?up\b|\bcosmetics?\b"
        ),
    ),
    (
        "food",
        "food",
        1.8,
        (
            r"零食|食品|茶叶|咖啡|水果|车厘子|苹果\d斤|坚果|糖果|巧克力|饼干|蛋糕|面包|牛肉|猪肉|肉[干脯松]|海鲜|"
            r"大米|面条|酱|蜂蜜|奶粉|牛奶|饮料|白酒|红酒|啤酒|调味|火锅|干货|狗粮|猫粮|罐头|餐盒|月饼|粽子|"
            r"鸡[胸翅腿蛋]|\bchips\b|\bsnacks?\b|\bchocolates?\b|\bcookies?\b|\bcoffee\b|\bteas?\b|\bcandy\b|"
            r"\bsauce\b|\bhoney\b|\bounce\b|\bfood\b"
        ),
    ),
    (
        "sports",
        "sports",
        1.6,
        (
            r"健身|跑步机|踏步机|哑铃|瑜伽垫|自行车|单车|滑板|帐篷|睡袋|钓鱼|渔具|篮球|足球|羽毛球|乒乓|网球拍|"
            r"轮滑|登山杖|拉力[器绳]|弹力[绳带]|骑行装备|护膝|泳镜|\bbicycles?\b|\bbikes?\b|\bskate ?boards?\b|"
            r"\byoga mat|\bdumbbells?\b|\btents?\b|\bfishing\b|\bframe ?kit\b|\bwheel ?set\b|\bpedal\w*|"
            r"\bu-?lock\b|\bfront rack\b|\brise bar\b|\bhandlebars?\b|"
            r"\bbike lights?|\bsurfer?\b"
        ),
    ),
    (
        "home",
        "furniture",
        1.6,
        (
            r"沙发|床垫|床单|被[子套芯]|四件套|枕[头套芯]|窗帘|地[毯垫]|桌|椅|书架|灯具|台灯|吊灯|花瓶|水杯|保温杯|"
            r"餐具|碗|盘子|锅|刀具|毛巾|浴巾|收纳[盒箱柜]|纸巾|拖把|垃圾桶|衣帽架|家具|家居用品|香薰|蜡烛|花盆|"
            r"雨伞|马桶|\bsofas?\b|\barmchairs?\b|\bchairs?\b|\btables?\b|\bdesks?\b|\bshel(?:f|ves)\b|\blamps?\b|"
            r"\bpillows?\b|\bduvets?\b|\bbedding\b|\bcurtains?\b|\brugs?\b|\bvases?\b|\bmugs?\b|\bpots?\b|"
            r"\bpans?\b|\bcandles?\b|\bfences?\b|\btrowel\b|\bdrawers?\b|\bcabinets?\b|\bcouch\b|\bbean ?bags?\b|"
            r"\bfans?\b|\bbird feeder\b|\bhooks?\b|\brack for kitchen|\bslats?\b|\btowels?\b|"
            r"\bblankets?\b|\bplanter\b|\bkitchen\b|\bmattress\b|\bmirror\b"
        ),
    ),
    (
        "shoes",
        "shoes",
        2,
        (
            r"运动鞋|跑鞋|皮鞋|凉鞋|拖鞋|靴子|短靴|长靴|马丁靴|雪地靴|高跟鞋|单鞋|板鞋|帆布鞋|豆豆鞋|老爹鞋|小白鞋|"
            r"[女男童]鞋|鞋子|\bshoes?\b|\bboots?\b|\bsneakers?\b|\bsandals?\b|\bslippers?\b|\bloafers?\b|"
            r"\bheels\b|\btrainers\b|\bslides\b|\bhigh[- ]tops?\b|\bflip[- ]flops?\b|\bfootwear\b"
        ),
    ),
    # Garments: the longer names first.
    (
        "apparel",
        "underwear",
        2,
        (
            r"文胸|胸罩|内裤|内衣|塑身衣|束身|睡衣|睡裙|家居服|保暖内衣|秋[衣裤]|\bbras?\b|\bpant(?:y|ies)\b|"
            r"\bunderwear\b|\blingerie\b|\bpyjamas?\b|\bpajamas?\b|\bbriefs?\b|\bboxers?\b|\bnight(?:gown|wear)\b"
        ),
    ),
    ("apparel", "swimwear", 2, r"泳[衣裤装]|比基尼|\bswim(?:suit|wear)s?\b|\bbikinis?\b"),
    ("apparel", "socks", 2, r"[袜襪]子?|丝袜|连裤袜|\bsocks?\b|\btights\b|\bstockings?\b|\bhosiery\b"),
    (
        "apparel",
        "dress",
        2.2,
        (
            r"连[衣身]裙|旗袍|礼服|婚纱|长裙|洋装|\b(?:\w+ )?dress(?:es)?\b|\bgowns?\b|\bjumpsuits?\b|\brompers?\b|"
            r"\bkurtis?\b"
        ),
    ),
    ("apparel", "suit", 1.8, r"套装|西装|西服|两件套|\bsuits?\b|\btuxedos?\b|\bsuit set\b|\btracksuits?\b"),
    ("apparel", "skirt", 2, r"半身裙|短裙|百褶裙|裙裤|裙子?|\bskirts?\b"),
    (
        "apparel",
        "trousers",
        2,
        (
            r"牛仔裤|休闲裤|打底裤|瑜伽裤|运动裤|阔腿裤|短裤|长裤|西裤|裤子?|\bjeans\b|\btrousers?\b|\bpants?\b|"
            r"\bleggings?\b|\bshorts\b|\bchinos?\b|\bjoggers?\b|\bbottoms\b"
        ),
    ),
    (
        "apparel",
        "outerwear",
        2,
        (
            r"羽绒服|棉衣|棉服|大衣|外套|夹克|风衣|皮衣|马甲|冲锋衣|开衫|\bjackets?\b|\bcoats?\b|\bparkas?\b|"
            r"\bblazers?\b|\bshackets?\b|\bcardigans?\b|\bhoodies?\b|\bgilets?\b"
        ),
    ),
    (
        "apparel",
        "top",
        1.8,
        (
            r"t恤|衬衫|衬衣|毛衣|针织衫|卫衣|打底衫|上衣|背心|吊带|雪纺衫|polo衫|卫[裤衣]|\bt-?shirts?\b|\btees?\b|"
            r"\bshirts?\b|\btops?\b|\bblouses?\b|\bsweaters?\b|\bjumpers?\b|\bpullovers?\b|\bpolos?\b|"
            r"\bsweat ?shirts?\b|\btunics?\b|\bcamisoles?\b"
        ),
    ),
    (
        "apparel",
        "accessory",
        1.5,
        (
            r"围巾|丝巾|帽子|手套|领带|皮带|腰带|\bscar(?:f|ves)\b|\bhats?\b|\bcaps?\b|\bgloves?\b|\bbelts?\b|"
            r"\bbeanies?\b"
        ),
    ),
    (
        "apparel",
        "clothes",
        1.5,
        (
            r"[女男童]装|服装|服饰|衣服|工装|[长短]袖|\bclothing\b|\bapparel\b|\bgarments?\b|\boutfits?\b|"
            r"\b(?:boxy|slim|oversized|relaxed)[- ]fit\b"
        ),
    ),
)
