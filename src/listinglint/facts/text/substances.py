"""What goods are made of: names of fibres, leathers and hard materials, in folded form."""

from __future__ import annotations

from listinglint.facts.text.matcher import any_of

ELASTIC_FIBRE = any_of(
    "氨纶|莱卡|斯潘德|弹性纤维|弹力纤维|聚氨酯弹性|氨棉|橡筋丝", r"\b(?:spandex|elastane?|elasthane?|lycra|elastan)\b"
)
FIBRE = any_of(
    ELASTIC_FIBRE,
    "(?:精梳|长绒|纯|全|新疆|有机|埃及|匹马|丝光|珠地|双面|水洗|天鹅)?棉(?:花|质|布|料|麻|纱|混纺)?",
    "亚麻|苎麻|黄麻|麻料|棉麻|真丝|桑蚕丝|蚕丝|丝绸|绸缎|缎面|醋酸|三醋酸|羊毛|羊绒|山羊绒|马海毛|驼绒|兔毛|"
    "貂[毛皮绒]|狐狸毛|貉子?毛|羽绒|[鸭鹅]绒|鸭毛|鹅毛",
    "涤纶|[棉全纯锦粘麻毛\\d%]涤|涤(?:棉|锦|粘|氨|麻|毛|\\d)|聚酯(?:纤维)?|锦纶|尼龙|腈纶|聚丙烯腈|粘纤|粘胶|莫代尔|天丝|莱赛尔|人造丝|人造棉|再生纤维|竹纤维|"
    "铜氨|聚酰胺|丙纶|氯纶|维纶|冰丝|雪纺|蕾丝|网纱|欧根纱|乔其纱|牛仔布?|丹宁|灯芯绒|天鹅绒|丝绒|法兰绒|"
    "摇粒绒|绒布|羊羔绒|羔羊绒|珊瑚绒|华夫格|毛呢|呢料|羊毛呢|帆布|牛津布|涤棉|锦氨|针织布|罗纹布|印花布|织锦缎|毛线|防水布|"
    "无纺布|化纤|毛圈布?|(?:卫衣|提花|斜纹|平纹|绉|抓绒)布|泡泡纱",
    r"\b(?:cotton|polyester|nylon|polyamide|viscose|rayon|modal|tencel|lyocell|cupro|acetate|acrylic|linen|"
    r"hemp|ramie|jute|silk|wool|merino|lambswool|cashmere|mohair|alpaca|angora|down feathers?|duck down|goose down|"
    r"denim|"
    r"fleece|flannel|velvet|corduroy|chiffon|satin|lace fabric|mesh fabric|tweed|twill|canvas|muslin|organza|"
    r"georgette|jersey|terry|microfib(?:er|re)|polypropylene|polyurethane|bamboo|oxford fabric|chenille)\b",
)
LEATHER = any_of(
    "真皮|[牛羊猪马鹿鳄蛇头][皮](?:革|纸)?|小牛皮|皮革|合成革|人造革|超纤|pu[皮革]|麂皮|磨砂皮|漆皮|反绒|"
    "翻毛皮|植鞣|pvc",
    r"\b(?:leather|leatherette|suede|nubuck|pu leather|faux fur|sheepskin|cowhide|lambskin|shearling|vinyl|pvc)\b",
)
HARD = any_of(
    "不锈钢|(?:304|316|201)l?钢|铜制|铜质|碳素?钢|[全紫红]铜|钢材|钢制|优质钢|铝合金|铝材?|镁合金|锌合金|合金|黄铜|纯铜|铸铁|铁艺|纯银|925银|银饰|足金|"
    "钛(?:金属|钢|合金)?|镀金|实木|原木|橡木|胡桃木|榉木|松木|红木|檀木|竹木|竹制|密度板|颗粒板|藤[编条]|水曲柳|(?:白蜡|桦|枫|樟|楠|柚|花梨|榆|杉|樱桃|桐|椴|杨|相思)木|牛筋底|矽胶|tritan|竹(?:子|编|质)|铁[制质]|草编|毛毡|搪瓷|珐琅|岩板|硅藻[土泥]|椰棕|塑料|"
    "pp材质|亚克力|压克力|聚丙烯|聚乙烯|聚碳酸酯|pc材质|硅胶|橡胶|乳胶|记忆棉|海绵|橡胶木|陶瓷|骨瓷|白瓷|紫砂|(?:钢化|昆仑|微晶|大猩猩|康宁|蓝宝石|有机|高硼硅|耐热|夹胶)?玻璃|水晶|大理石|树脂|"
    "碳纤维|珍珠|玛瑙|翡翠|和田玉|玉石|绿松石|皮草|和纸|牛皮纸|铜版纸|瓦楞纸|纸板|道林纸",
    r"\b(?:solid (?:oak|wood|pine|walnut|brass|mahogany|teak|beech|ash|gold|silver)|stainless steel|hardened steel|"
    r"carbon steel|steel|alumini?um|alloy|brass|copper|bronze|cast iron|"
    r"iron|titanium|sterling silver|925 silver|14k|18k|solid gold|gold[- ]plated|gold[- ]filled|(?:solid |oak |"
    r"pine |walnut )?wood(?:en)?|oak|walnut|beech|plywood|mdf|fib(?:er|re)board|particleboard|veneer|rattan|"
    r"wicker|plastic|abs|acrylic|polycarbonate|polyethylene|silicone|rubber|latex|memory foam|ceramic|"
    r"porcelain|stoneware|clay|glass|crystal|marble|granite|concrete|resin|eva|tpu|tpr|carbon fib(?:er|re)|"
    r"fib(?:er|re)glass|synthetics?|textiles?|soy wax|beeswax|cardboard|paper|enamel|turquoise|gemstones?|"
    r"metal|foam)\b",
)
SUBSTANCE = any_of(FIBRE, LEATHER, HARD)
