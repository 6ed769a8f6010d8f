#!/usr/bin/env bash
# What goes into the cart of a Shopify shop, by Shopify's own scripts for themes: the variant that fits what a buyer has chosen on a page.
#
# Seen with @shopify/theme-product-form 4.1.1 and @shopify/theme-product 4.1.1 (Node 20, jsdom 26.1.0):
# - `variant()` is "the variant that matches the currently selected options, or null if no match is found". Where a buyer has chosen a colour and
#   no size yet (round buttons, none of them pressed), it is the first size of that colour; where nothing is chosen, the first of all. When the
#   form is sent, that one is put into it: the coat arrives in S, which nobody chose.
# - Where the name of an option has brackets (Size [EU]), what is chosen there is never heard: whoever chooses 42 gets 38.
# - The product as a theme's `{{ product | json }}` writes it, which its own error message asks for, has options as words, and ends in a TypeError.
# In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @shopify/theme-product-form@4.1.1 @shopify/theme-product@4.1.1 jsdom@26.1.0
cat > look.js <<'JS'
const { JSDOM } = require("jsdom");
const { ProductForm } = require("@shopify/theme-product-form");
const options = (first, second) => [first, second].map((name, index) => ({ name, position: index + 1 }));
const made = (names, sizes, colours) => ({
  options: names,
  variants: sizes.flatMap((size) => colours.map((colour) => ({ title: `${size} / ${colour}`, id: `${size}-${colour}`, options: [size, colour] }))),
});
const coat = made(options("Size", "Colour"), ["S", "M"], ["Black", "Navy"]);
const shoe = made(options("Size [EU]", "Colour"), ["38", "42"], ["Black", "Navy"]);
const words = made(["Size", "Colour"], ["S", "M"], ["Black", "Navy"]);
const chosen = (label, article, choices) => {
  const names = article.options.map((option) => option.name || option);
  const button = (name, value) => `<input type="radio" name="options[${name}]" value="${value}"${choices[name] === value ? " checked" : ""}>`;
  const buttons = names.flatMap((name, index) => [...new Set(article.variants.map(({ options }) => options[index]))].map((value) => button(name, value)));
  const { window } = new JSDOM(`<form>${buttons.join("")}</form>`);
  global.document = window.document;
  const form = window.document.querySelector("form");
  try {
    const watched = new ProductForm(form, article);
    const variant = watched.variant();
    form.dispatchEvent(new window.Event("submit"));
    console.log(label, JSON.stringify(choices), "variant", variant && variant.title, "sent", form.elements.id && form.elements.id.value);
  } catch (error) {
    console.log(label, JSON.stringify(choices), error.name);
  }
};
chosen("coat", coat, { Size: "M", Colour: "Navy" });
chosen("coat", coat, { Colour: "Navy" });
chosen("coat", coat, {});
chosen("shoe", shoe, { "Size [EU]": "42", Colour: "Navy" });
chosen("product | json", words, { Size: "M", Colour: "Navy" });
JS
node look.js | tee seen
diff - seen <<'SEEN'
coat {"Size":"M","Colour":"Navy"} variant M / Navy sent M-Navy
coat {"Colour":"Navy"} variant S / Navy sent S-Navy
coat {} variant S / Black sent S-Black
shoe {"Size [EU]":"42","Colour":"Navy"} variant 38 / Navy sent 38-Navy
product | json {"Size":"M","Colour":"Navy"} TypeError
SEEN
