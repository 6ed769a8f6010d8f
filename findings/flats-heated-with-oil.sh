#!/usr/bin/env bash
# Advertisements of flats and houses in Germany, checked for what the law wants in them of the energy certificate.
#
# Seen with rulestamp-geg-87-listing-lint 1.0.4 (Python 3.11, its own Node), each on an advertisement that has all five particulars:
# - Heated with oil: "Energieträger: Öl" doesn't name a source of energy. Öl is in its list, and is never found, since a word that begins with an
#   umlaut has no beginning for it (\b). Erdgas and Heizöl are right.
# - The first figure in kWh is the certificate's, whatever it is of: a battery of 10 kWh is class A+, current of 2.400 kWh a year is 400, class H, each
#   in contradiction to the D that stands beside the right figure.
# - A plan "auf Anfrage" (on request) is a placeholder that was left in a field which the law demands.
# - No trade in the house (kein Gewerbe) makes it one of trade, which needs two figures; class and year are then not asked for.
# - A listed monument, which needs no certificate and says so, lacks all five.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rulestamp-geg-87-listing-lint==1.0.4
certificate="Energieverbrauchsausweis, Endenergieverbrauch 112,0 kWh/(m²·a), Energieeffizienzklasse D, Baujahr 1998, Energieträger: "
while read -r words; do
  echo "<p>${words//CERTIFICATE/$certificate}</p>" > flat.html
  echo "$words"
  venv/bin/geg-87-listing-lint flat.html | sed '1d; s/^ *1  error/  error/'
done > seen <<'FLATS'
CERTIFICATE Erdgas.
CERTIFICATE Heizöl.
CERTIFICATE Öl.
Solarstrom mit Speicher (10 kWh). CERTIFICATE Erdgas.
Strom zuletzt 2.400 kWh im Jahr. CERTIFICATE Erdgas.
Grundriss auf Anfrage. CERTIFICATE Erdgas.
Ruhiges Haus, kein Gewerbe. CERTIFICATE Erdgas.
Baudenkmal von 1890, ein Energieausweis ist nicht erforderlich.
FLATS
cat seen
diff - seen <<'SEEN'
CERTIFICATE Erdgas.
  (no findings)
CERTIFICATE Heizöl.
  (no findings)
CERTIFICATE Öl.
  error The ad does not name the wesentlicher Energietraeger for heating that the certificate lists.
Solarstrom mit Speicher (10 kWh). CERTIFICATE Erdgas.
  error 10 kWh/(m2*a) is class A+, the ad prints D. The kWh value in the ad falls in a different class band than the letter the ad prints.
Strom zuletzt 2.400 kWh im Jahr. CERTIFICATE Erdgas.
  error 400 kWh/(m2*a) is class H, the ad prints D. The kWh value in the ad falls in a different class band than the letter the ad prints.
Grundriss auf Anfrage. CERTIFICATE Erdgas.
  error "auf Anfrage" is still in the ad. An unrendered template token or a filler such as "k.A." stands where a mandatory certificate figure belongs.
Ruhiges Haus, kein Gewerbe. CERTIFICATE Erdgas.
  error A Nichtwohngebaeude ad must list the Endenergie figure for Waerme and for Strom separately, and this ad lists one number.
Baudenkmal von 1890, ein Energieausweis ist nicht erforderlich.
  error The ad never says whether the certificate is an Energiebedarfsausweis or an Energieverbrauchsausweis.
  error No Endenergiebedarf or Endenergieverbrauch figure in kWh appears anywhere in the ad.
  error The ad does not name the wesentlicher Energietraeger for heating that the certificate lists.
  error A Wohngebaeude ad must print the Baujahr named in the certificate, and this ad does not.
  error A Wohngebaeude ad must print the Energieeffizienzklasse named in the certificate, and this ad does not.
SEEN
