"""Each format by its columns, whatever their order, language or separator."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed, names, said, shown

from listinglint.loaders.feeds.formats import feeds, recognise
from listinglint.loaders.find import LoadError
from listinglint.model.listing import Part, Role
from listinglint.model.topic import Topic

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("header", "id_"),
    [
        ("Title,Handle,Image Src,Variant SKU", "shopify"),
        ("Image alt text,Product image URL,URL handle,Title,Status", "shopify"),
        ("宝贝描述,宝贝名称,新图片,商家编码,宝贝属性", "taobao-assistant"),
        ("title,cid,seller_cids,stuff_status,description,picture", "taobao-assistant"),
        ("ID,Typ,Artikelnummer,Name,Sichtbarkeit im Katalog,Kurzbeschreibung,Beschreibung,Bilder", "woocommerce"),
        ("ID,Type,UGS,Nom,Description courte,Description,Images,Nom de l’attribut 1", "woocommerce"),
        ("ID,Тип,Артикул,Имя,Краткое описание,Описание,Изображения", "woocommerce"),
        ("ID,Tipo,SKU,Nombre,Descripción corta,Descripción,Imágenes,Nombre del atributo 1", "woocommerce"),
        ("availability,image_link,description,title,id", "google-merchant"),
        ("id,title,image[0].url,fb_product_category,price", "meta"),
        ("TITEL,BESCHREIBUNG,PREIS,MATERIALIEN,BILD1,BILD2,BESTANDSEINHEIT", "etsy"),
        ("TITRE,DESCRIPTION,PRIX,MATÉRIAUX,IMAGE1,IMAGE2,UGS", "etsy"),
        ("TITLE,DESCRIPTION,PRICE,TAGS,MATERIALS,IMAGE1,IMAGE2,SKU", "etsy"),
        ("sku,store_view_code,product_type,name,description,base_image,url_key", "magento"),
        ("Item Type,Product Name,Product Code/SKU,Product Description,Product Image File - 1", "bigcommerce"),
        ("handleId,fieldType,name,description,productImageUrl,productOptionName1", "wix"),
        ("aw_deep_link,product_name,aw_product_id,merchant_image_url,description", "awin"),
        ("item_sku,item_name,main_image_url,bullet_point1,bullet_point2,color_name", "amazon"),
        ("订单编号,收货人姓名,宝贝标题,买家实际支付金额", "orders"),
        ("Order Number,Order Status,Billing Name,Quantity,Total", "orders"),
        ("Name,Email,Financial Status,Paid at,Lineitem name,Order ID", "orders"),
        ("Namn,Artikelnummer,Kort beskrivning,Beskrivning,Bilder,ID", "woocommerce"),
        ("titel,beschrijving,prijs,merk,afbeelding,link", "product-list"),
        ("商品名称,商品描述,商品图片,售价,货号", "product-list"),
        ("Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Available,On hand", "stock"),
    ],
)
def test_a_header_tells_its_format(header: str, id_: str) -> None:
    layout = recognise(header.split(","))
    assert layout is not None
    assert id_ == layout.format.id
    assert recognise(header.split(",")[::-1]) is not None


@pytest.mark.parametrize("header", ["name,price", "姓名,年龄,性别,体重", "title,link,pubDate,guid", "date,clicks,cost"])
def test_other_headers_are_of_no_format(header: str) -> None:
    assert recognise(header.split(",")) is None


def test_every_format_names_itself_in_both_languages() -> None:
    for one in feeds():
        assert set(one.file.name) == {"en", "zh"}
        assert set(one.file.syntax) | set(one.file.labels) | set(one.file.says) <= {
            name for held in one.file.columns.values() for name in held
        }, one.id


def test_the_header_of_shopify_today(tmp_path: Path) -> None:
    (listing,) = fed(
        tmp_path,
        "new.csv",
        "Title,URL handle,Description,Option1 name,Option1 value,Product image URL,Image alt text,Variant image URL\n"
        "Wool hat,wool-hat,<p>Warm.</p>,Color,Red,https://c.example/a.jpg,The hat,https://c.example/red.jpg\n"
        ",wool-hat,,,Blue,https://c.example/b.jpg,,\n",
    )
    assert ("new.csv#wool-hat", "Wool hat") == (listing.path, listing.title)
    assert ["Red", "Blue"] == said(listing, Part.OPTIONS)
    assert [(Role.GALLERY, "The hat"), (Role.OPTION, ""), (Role.GALLERY, "")] == [
        (one.role, one.alt) for one in listing.pictures
    ]


def test_metafields_hold_tables_rich_text_and_lists(tmp_path: Path) -> None:
    rich = json.dumps(
        {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "Wash cold."}]}]}
    )
    table = "<table><tr><th>Size</th><th>Chest</th></tr><tr><td>S</td><td>96</td></tr></table>"
    cells = [table, rich, '["linen","cotton"]', "gid://shopify/Metaobject/1"]
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    (listing,) = fed(
        tmp_path,
        "m.csv",
        "Handle,Title,Body (HTML),Chart (product.metafields.custom.chart),Care (product.metafields.custom.care),"
        f"Fabric (product.metafields.custom.fabric),Colour (product.metafields.shopify.color-pattern)\na,A,x,{quoted}\n",
    )
    assert [["Size", "Chest"], ["S", "96"]] == [[cell.words for cell in row] for row in listing.tables[0].rows]
    assert ["Care: Wash cold.", "Fabric: linen, cotton"] == said(listing)


TAOBAO = ("title", "cid", "description", "picture", "outer_id", "input_custom_cpv", "wireless_desc", "newprepay", "sizeMapping", "seller_cids")  # fmt: skip
TAOBAO_ZH = ("宝贝名称", "宝贝类目", "宝贝描述", "新图片", "商家编码", "自定义属性值", "无线详情", "7天退货", "商品尺寸表", "店铺类目")  # fmt: skip
GOODS = (
    "亚麻衬衫",
    "1",
    '<p>面料：亚麻。</p><img src="FILE:///D:\\包\\pack_detailPic\\1_a.jpg">',
    "aaa:1:0:|;bbb:2:0:1627207:-1|https://img.example/b.jpg;",
    "K7",
    "1627207:-1:雾蓝;",
    "<wapDesc><txt>48小时内发货</txt></wapDesc>",
    "1",
    "S:衣长:62,S:胸围:96,M:衣长:64",
    "",
)


def table(rows: list[tuple[str, ...]], mark: str) -> str:
    quoted = (
        tuple('"' + cell.replace('"', '""') + '"' if '"' in cell or mark in cell else cell for cell in row)
        for row in rows
    )
    return "".join(mark.join(row) + "\r\n" for row in quoted)


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-be", "gb18030", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("mark", ["\t", ","])
@pytest.mark.parametrize("head", ["three lines", "english", "chinese"])
def test_taobao_packs_of_every_kind(tmp_path: Path, charset: str, mark: str, head: str) -> None:
    heads: dict[str, list[tuple[str, ...]]] = {
        "english": [TAOBAO],
        "chinese": [TAOBAO_ZH],
        "three lines": [("version 1.00",), TAOBAO, TAOBAO_ZH],
    }
    data = table([*heads[head], GOODS], mark).encode(charset)
    (listing,) = fed(tmp_path, "pack.csv", (b"\xfe\xff" if charset == "utf-16-be" else b"") + data)
    assert ("pack.csv#K7", "亚麻衬衫", "zh") == (listing.path, listing.title, listing.language)
    assert {"面料：亚麻。", "48小时内发货", "支持7天无理由退换货", "雾蓝"} <= {one.words for one in listing.passages}
    assert [["尺码", "衣长(cm)", "胸围(cm)"], ["S", "62", "96"], ["M", "64", ""]] == [
        [cell.words for cell in row] for row in listing.tables[0].rows
    ]
    assert ["雾蓝"] == [one.option for one in listing.pictures if one.role is Role.OPTION]


def test_the_pictures_of_a_taobao_pack_lie_in_its_folders(tmp_path: Path) -> None:
    for name in ("pack/aaa.tbi", "pack_detailPic/1_a.jpg", "pack/bbb.tbi"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (listing,) = fed(tmp_path, "pack.csv", table([TAOBAO, GOODS], "\t").encode("utf-16"))
    assert ["1_a.jpg", "aaa.tbi", "bbb.tbi"] == [one.file.name for one in listing.pictures if one.file]


def test_variations_of_woocommerce_belong_to_their_parent_wherever_they_stand(tmp_path: Path) -> None:
    listings = fed(
        tmp_path,
        "woo.csv",
        "ID,Type,SKU,Name,Short description,Description,Images,Parent,Attribute 1 name,Attribute 1 value(s)\n"
        "7,variation,T-R,Tee - Red,,,https://c.example/red.jpg,T,Color,Red\n"
        '1,variable,T,Tee,Short,<p>Long</p>,"https://c.example/a,b.jpg, https://c.example/c.jpg",,Color,"Red, Blue"\n'
        "2,simple,H,Hat,,Felt\\nhat,,,Material,Wool\n"
        "8,variation,T-B,Tee - Blue,,,,id:1,Color,Blue\n",
    )
    assert ["woo.csv#H", "woo.csv#T"] == sorted(names(listings))
    tee = next(one for one in listings if one.title == "Tee")
    assert ["https://c.example/a,b.jpg", "https://c.example/c.jpg", "https://c.example/red.jpg"] == shown(tee)
    assert ["Color: Red, Blue", "Color: Red", "Color: Blue"] == said(tee)
    hat = next(one for one in listings if one.title == "Hat")
    assert (["Hat", "Felt", "hat"], ["Material: Wool"]) == ([one.words for one in hat.passages][:3], said(hat))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "rss.xml",
            '<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>{}</channel></rss>',
        ),
        ("atom.xml", '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">{}</feed>'),
    ],
)
def test_google_feeds_give_a_listing_for_each_item(tmp_path: Path, name: str, data: str) -> None:
    element = "item" if name == "rss.xml" else "entry"
    items = "".join(
        f"\n<{element}><g:id>{number}</g:id><title>Coat {number}</title><description>Wool&nbsp;coat &lt;b&gt;soft&lt;/b&gt;</description>"
        f"<g:image_link>https://c.example/{number}.jpg</g:image_link><g:additional_image_link>https://c.example/b.jpg"
        f"</g:additional_image_link><g:additional_image_link>https://c.example/c.jpg</g:additional_image_link>"
        f"<g:material>wool</g:material><g:max_handling_time>2</g:max_handling_time></{element}>"
        for number in (1, 2)
    )
    listings = fed(tmp_path, name, data.format(items))
    assert [f"{name}#1", f"{name}#2"] == names(listings)
    assert 3 == len(listings[1].pictures)
    assert ["Material: wool"] == said(listings[0])
    assert ["Ships within 2 business days"] == said(listings[0], Part.SERVICE)
    assert [2, 3] == [one.line for one in listings]
    assert "Wool\xa0coat soft" in [one.words for one in listings[0].passages]


def test_a_supplemental_feed_lacks_what_it_has_no_column_for(tmp_path: Path) -> None:
    (listing,) = fed(tmp_path, "s.tsv", "id\tmaterial\tproduct_detail\tgtin\n1\twool\tGeneral:Lining:silk\t4\n")
    assert [{Topic.DESCRIPTION}, {Topic.PICTURES}] == [set(gap.about) for gap in listing.gaps]
    assert ["Material: wool", "Lining: silk"] == said(listing)


def test_etsy_in_italian_says_nothing_of_dispatch(tmp_path: Path) -> None:
    (listing,) = fed(
        tmp_path,
        "e.csv",
        "TITOLO,DESCRIZIONE,PREZZO,MATERIALI,IMMAGINE1,IMMAGINE2,VALORI VARIANTE 1,SKU\n"
        'Vaso,"Fatto a mano.\n\n• Alto 20 cm","30,00","argilla,smalto",https://i.example/1.jpg,https://i.example/2.jpg,"Blu,Verde",V1\n',
    )
    assert (["Vaso", "Fatto a mano.", "• Alto 20 cm"], 2) == (
        [one.words for one in listing.passages][:3],
        len(listing.pictures),
    )
    assert ["Blu", "Verde"] == said(listing, Part.OPTIONS)
    assert Topic.DISPATCH in {topic for gap in listing.gaps for topic in gap.about}


def test_articles_of_magento_belong_to_the_product_that_lists_them(tmp_path: Path) -> None:
    listings = fed(
        tmp_path,
        "m.csv",
        "sku,product_type,name,description,base_image,additional_images,additional_attributes,configurable_variations,url_key\n"
        "T-S,simple,Tee S,,,,,,\nT-M,simple,Tee M,,,,,,\n"
        'T,configurable,Tee,<p>Soft</p>,/t/a.jpg,"/t/b.jpg,/t/c.jpg","material=Cotton,care=Wash cold","sku=T-S,size=S|sku=T-M,size=M",tee\n'
        "H,simple,Hat,Felt,,,,,hat\n",
    )
    assert ["m.csv#H", "m.csv#T"] == sorted(names(listings))
    tee = next(one for one in listings if one.title == "Tee")
    assert ["/t/a.jpg", "/t/b.jpg", "/t/c.jpg"] == shown(tee)
    assert ["material: Cotton", "care: Wash cold"] == said(tee)


def test_skus_of_bigcommerce_belong_to_the_product_above(tmp_path: Path) -> None:
    listings = fed(
        tmp_path,
        "b.csv",
        "Item Type,Product Name,Product Code/SKU,Product Description,Product Image File - 1,Product Image Description - 1\n"
        "Product,Tee,T,<p>Soft</p>,tee.jpg,Front\nSKU,[S]Size=M,T-M,,m.jpg,\nRule,,,,,\nProduct,Hat,H,Felt,,\n",
    )
    assert ["b.csv#T", "b.csv#H"] == names(listings)
    assert [("tee.jpg", "Front"), ("m.jpg", "")] == [(one.path, one.alt) for one in listings[0].pictures]


def test_notes_of_wix_are_attributes(tmp_path: Path) -> None:
    (listing,) = fed(
        tmp_path,
        "w.csv",
        "handleId,fieldType,name,description,productImageUrl,productOptionName1,productOptionDescription1,"
        "additionalInfoTitle1,additionalInfoDescription1\n"
        "p1,Product,Tee,<p>Soft</p>,a.jpg;b.jpg,Size,S;M,Care,Wash cold\np1,Variant,,,,Size,S,,\n",
    )
    assert (["a.jpg", "b.jpg"], ["S", "M"], ["Care: Wash cold"]) == (
        shown(listing),
        said(listing, Part.OPTIONS),
        said(listing),
    )


def test_openai_feeds_flat_and_nested(tmp_path: Path) -> None:
    flat = {
        "item_id": "1",
        "title": "Coat",
        "description": "Wool",
        "image_url": "https://c.example/1.jpg",
        "seller_name": "S",
    }
    nested = {
        "id": "2",
        "title": "Hat",
        "description": {"plain": "Felt"},
        "media": [{"url": "https://c.example/2.jpg"}],
    }
    lines = "".join(json.dumps({**flat, "item_id": str(number)}) + "\n" for number in range(3))
    assert ["f.jsonl#0", "f.jsonl#1", "f.jsonl#2"] == names(fed(tmp_path, "f.jsonl", lines))
    (hat,) = fed(tmp_path, "n.json", json.dumps({"products": [{**nested, "seller_name": "S"}]}))
    assert (["Hat", "Felt"], ["https://c.example/2.jpg"]) == ([one.words for one in hat.passages], shown(hat))


@pytest.mark.parametrize("shape", ["list", "graph", "item list"])
def test_lists_of_json_ld(tmp_path: Path, shape: str) -> None:
    goods = [
        {
            "@type": "Product",
            "sku": str(n),
            "name": f"Coat {n}",
            "description": "Wool",
            "image": ["https://c.example/a.jpg"],
        }
        for n in (1, 2)
    ]
    data: object = {
        "list": goods,
        "graph": {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Shop"}, *goods]},
        "item list": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": one} for one in goods]},
    }[shape]
    assert ["l.json#1", "l.json#2"] == names(fed(tmp_path, "l.json", json.dumps(data)))


def test_a_name_that_holds_nothing_is_a_column(tmp_path: Path) -> None:
    hat = {"title": "Hat", "handle": "hat", "body_html": "", "images": [], "product_type": "Hats"}
    for name, text in (("one.json", json.dumps({"products": [hat]})), ("many.jsonl", f"{json.dumps(hat)}\n" * 2)):
        topics = {topic for gap in fed(tmp_path, name, text)[0].gaps for topic in gap.about}
        assert {"dispatch", "delivery", "returns", "service"} == {topic.value for topic in topics}
    del hat["images"]
    listing = fed(tmp_path, "less.json", json.dumps({"products": [hat]}))[0]
    assert {gap.reason.zh for gap in listing.gaps} == {
        "这个导出文件里没有对应的列（图片、发货时间、配送、退换货、客服时间）"
    }


def test_products_json_of_a_shop(tmp_path: Path) -> None:
    goods = [
        {"id": n, "handle": f"h{n}", "title": f"Tee {n}", "body_html": "<p>Soft</p>", "images": [{"src": "https://c.example/a.jpg"}],
         "variants": [{"option1": "Red", "option2": "S"}], "options": [{"name": "Color", "values": ["Red", "Blue"]}]}
        for n in (1, 2)
    ]  # fmt: skip
    text = json.dumps({"products": goods}, indent=1)
    listings = fed(tmp_path, "products.json", text)
    assert (["products.json#h1", "products.json#h2"], ["Red", "Blue", "S"]) == (
        names(listings),
        said(listings[0], Part.OPTIONS),
    )
    assert [number for number, line in enumerate(text.split("\n"), 1) if line == "  {"] == [
        one.line for one in listings
    ]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("orders.csv", "订单号;商品名称;规格;金额\n1;短袖;白色;39\n", "is a list of orders, not listings"),
        ("reviews.csv", "review,rating,reviewer,date\nGood,5,Ann,2026-01-01\n", "is a list of reviews"),
        ("erp.csv", "Ürün Adı,Açıklama,Fiyat\nElbise,Keten,5\n", "is a table of no known format: “Ürün Adı”"),
        (
            "near.csv",
            "Handle,Option1 Name,Option1 Value,Variant SKU\na,Size,S,1\n",
            "some columns of a Shopify .* none for title",
        ),
        (
            "blog.xml",
            "<rss><channel><item><title>Post</title><link>x</link></item></channel></rss>",
            "no product feed that is known",
        ),
        ("bomb.xml", '<!DOCTYPE r [<!ENTITY a "b">]><rss><item><title>&a;</title></item></rss>', "declares entities"),
        (
            "package.json",
            '{"name": "shop-theme", "version": "1.0.0", "title": "Shop theme", "description": "theme"}',
            "no product details",
        ),
    ],
)
def test_what_is_no_feed_of_goods_is_refused_by_name(tmp_path: Path, name: str, data: str, says: str) -> None:
    with pytest.raises(LoadError, match=says):
        fed(tmp_path, name, data)


def test_what_stands_before_a_fault_in_xml_is_read(tmp_path: Path) -> None:
    from listinglint.loaders.find import Source, load

    item = "<item><g:id>1</g:id><title>Coat</title><g:image_link>https://c.example/1.jpg</g:image_link></item>"
    file = tmp_path / "cut.xml"
    file.write_text(f'<rss xmlns:g="x"><channel>\n{item}\n<item><g:id>2</price>', "utf-8")
    found: list[str] = []
    with pytest.raises(LoadError, match="broken XML at line 3"):
        found.extend(one.path for one in load(Source("cut.xml", file)))
    assert ["cut.xml#1"] == found


def test_rows_of_a_plain_list_are_one_product_where_they_share_its_number(tmp_path: Path) -> None:
    head = "sku,name,description,image,price,size\n"
    shared = fed(tmp_path, "a.csv", head + "A,Coat,Wool,a.jpg,9,S\nA,Coat,Wool,a.jpg,9,M\nB,Hat,Felt,b.jpg,5,\n")
    assert ["a.csv#A", "a.csv#B"] == names(shared)
    assert ["Size: S", "Size: M"] == said(shared[0])
    alone = fed(tmp_path, "b.csv", "name,description,image,price\nCoat,Wool,a.jpg,9\nHat,Felt,b.jpg,5\n")
    assert ["b.csv#row-2", "b.csv#row-3"] == names(alone)
    blank = fed(tmp_path, "c.csv", head + ",Coat,Wool,a.jpg,9,\n,Hat,Felt,b.jpg,5,\n")
    assert ["Coat", "Hat"] == [one.title for one in blank]


def test_rows_of_a_chinese_list_are_one_product_where_they_share_its_style_number(tmp_path: Path) -> None:
    rows = "款号,品名,商品详情,主图链接,颜色,面料成分,售价\nA1,开衫,手感柔软,1.jpg,红,羊毛,9\nA1,开衫,手感柔软,2.jpg,蓝,羊毛,9\n"
    (listing,) = fed(tmp_path, "list.csv", rows)
    assert (listing.path, shown(listing)) == ("list.csv#A1", ["1.jpg", "2.jpg"])


@pytest.mark.parametrize(
    "data", ["<html><table><tr><td>商品名称</td></tr></table></html>", "<?xml version='1.0'?><Workbook/>"]
)
def test_a_web_page_that_is_called_a_workbook_says_how_to_save_it(tmp_path: Path, data: str) -> None:
    with pytest.raises(LoadError, match=r"open it in Excel and save it as \.xlsx"):
        fed(tmp_path, "erp.xls", data)


def test_blank_lines_before_the_declaration_of_xml_are_passed_over(tmp_path: Path) -> None:
    item = "<item>\n<g:id>{}</g:id><title>{}</title><g:image_link>https://c.example/1.jpg</g:image_link></item>"
    text = f'\n\n<?xml version="1.0"?>\n<rss xmlns:g="x"><channel>\n{item.format(1, "Coat")}{item.format(2, "Hat")}</channel></rss>'
    listings = fed(tmp_path, "feed.xml", text)
    assert [("feed.xml#1", "Coat", 6), ("feed.xml#2", "Hat", 7)] == [
        (one.path, one.title, one.passages[0].place().line) for one in listings
    ]


@pytest.mark.parametrize("id_", ["", "7"])
def test_products_in_one_line_have_names_of_their_own(tmp_path: Path, id_: str) -> None:
    goods = [
        {"id": id_, "title": title, "description": "soft", "image_link": "https://c.example/1.jpg", "price": "3 USD"}
        for title in ("Coat", "Hat", "Belt", "Bag")
    ]
    listings = fed(tmp_path, "goods.json", json.dumps(goods))
    assert ["Coat", "Hat", "Belt", "Bag"] == [one.title for one in listings]
    name = f"goods.json#{id_ or 'row-1'}"
    assert [name, f"{name}@1", f"{name}@1.2", f"{name}@1.3"] == names(listings)


def test_items_of_an_app_with_one_number_have_names_of_their_own(tmp_path: Path) -> None:
    items = [{"title": title, "id": 5, "price": "3", "pic": f"{title}.jpg"} for title in ("Coat", "Hat", "Belt")]
    assert ["goods.json#5", "goods.json#5@2", "goods.json#5@3"] == names(fed(tmp_path, "goods.json", json.dumps(items)))


@pytest.mark.parametrize(
    ("data", "line"),
    [('{"products": [\n{"title": "Coat", "handle": "coat"}', 2), ('[{"title": "Coat",\n"price": }]', 2)],
)
def test_json_that_is_broken_says_where(tmp_path: Path, data: str, line: int) -> None:
    with pytest.raises(LoadError, match=f"broken JSON at line {line}"):
        fed(tmp_path, "goods.json", data)


def test_lines_of_json_are_read_up_to_the_broken_one(tmp_path: Path) -> None:
    from listinglint.loaders.find import Source, load

    one = {"id": "1", "title": "Coat", "description": "soft", "image_link": "https://c.example/1.jpg", "price": "3 USD"}
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps(one) + '\n{"id": "2", "ti', "utf-8")
    found: list[str] = []
    with pytest.raises(LoadError, match="broken line of JSON \\(2\\)"):
        found.extend(one.path for one in load(Source("goods.jsonl", file)))
    assert ["goods.jsonl#1"] == found
