#!/usr/bin/env bash
# Numbers of books (ISBN) as bookshops list them: 979-8 is what self-published books of the USA have had since 2020, 979-10 is France.
#
# Seen with isbn-utils 1.1.0, isbn 0.4.0 and isbn3 2.0.11 (Node 18 and later):
# - isbn-utils says that a right number with 979-8 is not valid, and isbn reads none: a new book is refused, an old one of the same shop is not.
# - isbn parts the French 979-10-347-5696-4 as 979-1-03-475696-4, another country and publisher, and knows no book of Germany (978-3).
# - isbn3 reads them all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund isbn-utils@1.1.0 isbn@0.4.0 isbn3@2.0.11
cat > look.cjs <<'JS'
const utils = require('isbn-utils'), {ISBN} = require('isbn'), isbn3 = require('isbn3');
for (const number of ['9780306406157', '9783161484100', '9791034756964', '9798602405453']) {
  const read = ISBN.parse(number);
  console.log(number, 'isbn-utils', utils.isValid(number), utils.hyphenate(number), 'isbn', read && read.asIsbn13(true), 'isbn3', isbn3.hyphenate(number));
}
JS
node look.cjs | tee seen
diff - seen <<'SEEN'
9780306406157 isbn-utils true 978-0-306-40615-7 isbn 978-0-306-40615-7 isbn3 978-0-306-40615-7
9783161484100 isbn-utils true 978-3-16-148410-0 isbn null isbn3 978-3-16-148410-0
9791034756964 isbn-utils true 979-10-347-5696-4 isbn 979-1-03-475696-4 isbn3 979-10-347-5696-4
9798602405453 isbn-utils false null isbn null isbn3 979-8-6024-0545-3
SEEN
