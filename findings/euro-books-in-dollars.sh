#!/usr/bin/env bash
# Feeds of books (ONIX), by which bookshops learn title, description and price from publishers, in libraries that read them.
#
# Seen with onix 1.0.3 (Node 20; ONIX 2.1), onixlib 0.1.4 and pyonix-core 0.2.1 (xsdata 24.12, Python 3.11; ONIX 3.0):
# - onix makes a number of the currency, so that nothing is left of it, and writes dollars where there is none: a feed that it has written
#   itself, read and written again, sells a book of 12.50 euros for 12.50 dollars, in the language "nan". Its description is empty, and so is what
#   stands behind it (the pages); "Coats & Hats" becomes "Coats &amp; Hats", and gets another "amp;" each time.
# - onixlib finds no product in a feed in the namespace that EDItEUR's specification names (http://ns.editeur.org/…), and says nothing.
#   It knows the older one (http://www.editeur.org/…). There, bold words are left out of a description, all of it where it is in paragraphs,
#   and a title whose article stands apart (TitlePrefix, for sorting) is empty.
# - pyonix-core's `get_price("EUR")` is None for a price in euros, "GBP" for one in pounds, `description_html` is empty for every book, plain
#   text too, and `price_currency`, which its documents show, is missing.
# Nothing of it in their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund onix@1.0.3
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check onixlib==0.1.4 pyonix-core==0.2.1 xsdata==24.12
cat > look.js <<'JS'
const onix = require("onix");
const written = onix.create({
  from: { company: "Pen" },
  products: [
    {
      record: "pen.1",
      id: { type: onix.codes.PRODUCTID.ISBN13, value: "9783161484100" },
      title: "Coats & Hats",
      language: "eng",
      texts: [{ type: 1, content: "How to sew them." }],
      prices: [{ amount: 12.5, currency: "eur" }],
      numberOfPages: 96,
    },
  ],
});
const parts = /<(TitleText|LanguageCode|PriceAmount|CurrencyCode|NumberOfPages)>[^<]*|CDATA\[[^\]]*/g;
console.log("onix, written:", written.match(parts).join(" "));
const read = onix.parse(written);
const { title, language, texts, prices, numberOfPages } = read.products[0];
console.log("onix, read:", title.text, language.code, JSON.stringify(texts[0].content), prices[0].amount, prices[0].currency, numberOfPages);
console.log("onix, written again:", onix.create(read).match(parts).join(" "));
JS
cat > look.py <<'PY'
import io

import onixlib
from pyonix_core.facade.product import ProductFacade
from pyonix_core.parsing.parser import parse_onix_stream

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://{host}.editeur.org/onix/3.0/reference">
  <Header><Sender><SenderName>Pen</SenderName></Sender><SentDateTime>20261102</SentDateTime></Header>
  <Product>
    <RecordReference>pen.1</RecordReference>
    <NotificationType>03</NotificationType>
    <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9783161484100</IDValue></ProductIdentifier>
    <DescriptiveDetail>
      <ProductComposition>00</ProductComposition>
      <ProductForm>BC</ProductForm>
      <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel>{title}</TitleElement></TitleDetail>
    </DescriptiveDetail>
    <CollateralDetail>
      <TextContent><TextType>03</TextType><ContentAudience>00</ContentAudience>{text}</TextContent>
    </CollateralDetail>
    <ProductSupply>
      <SupplyDetail>
        <Supplier><SupplierRole>01</SupplierRole><SupplierName>Pen</SupplierName></Supplier>
        <ProductAvailability>20</ProductAvailability>
        <Price><PriceType>02</PriceType><PriceAmount>12.50</PriceAmount><CurrencyCode>EUR</CurrencyCode></Price>
        <Price><PriceType>02</PriceType><PriceAmount>10.99</PriceAmount><CurrencyCode>GBP</CurrencyCode></Price>
      </SupplyDetail>
    </ProductSupply>
  </Product>
</ONIXMessage>"""
WHOLE = "<TitleText>The Wool Coat</TitleText>"
APART = "<TitlePrefix>The</TitlePrefix><TitleWithoutPrefix>Wool Coat</TitleWithoutPrefix>"
PLAIN = '<Text textformat="06">Sewn of boiled wool in a day.</Text>'
BOLD = '<Text textformat="05">Sewn of <strong>boiled</strong> wool in a day.</Text>'
PARAGRAPHS = '<Text textformat="05"><p>Sewn of boiled wool in a day.</p></Text>'

for host, title, text in (("ns", WHOLE, PLAIN), ("www", WHOLE, PLAIN), ("www", APART, BOLD), ("www", WHOLE, PARAGRAPHS)):
    feed = FEED.format(host=host, title=title, text=text).encode()
    books = [(book.title, book.collateral.description) for book in onixlib.parse(io.BytesIO(feed))]
    print("onixlib,", host, books)
for text in (PLAIN, PARAGRAPHS):
    feed = FEED.format(host="ns", title=APART, text=text).encode()
    for book in map(ProductFacade, parse_onix_stream(io.BytesIO(feed))):
        prices = [book.get_price(currency) for currency in ("EUR", "GBP")]
        print("pyonix-core:", book.title, book.price_amount, prices, repr(book.description_html), hasattr(book, "price_currency"))
PY
{
  node look.js
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
onix, written: <TitleText>Coats &amp; Hats <PriceAmount>12.5 <CurrencyCode>EUR <LanguageCode>eng CDATA[How to sew them. <NumberOfPages>96
onix, read: Coats &amp; Hats NaN "" 12.5 NaN undefined
onix, written again: <TitleText>Coats &amp;amp; Hats <PriceAmount>12.5 <CurrencyCode>USD <LanguageCode>nan CDATA[
onixlib, ns []
onixlib, www [('The Wool Coat', 'Sewn of boiled wool in a day.')]
onixlib, www [('', 'Sewn of')]
onixlib, www [('The Wool Coat', None)]
pyonix-core: The Wool Coat 12.5 [None, None] '' False
pyonix-core: The Wool Coat 12.5 [None, None] '' False
SEEN
