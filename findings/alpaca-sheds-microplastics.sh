#!/usr/bin/env bash
# Digital product passports of clothes, as the EU will ask for them, in a library that validates them.
#
# Seen with dppvalidator 0.5.1 (Python 3.11), passports after UNTP 0.7.0:
# - With its profile "textile-v2", alpaca, camel hair, wool felt and silk velvet are synthetic: without a claim on microplastics their
#   passport is an error. It looks for the short codes of synthetic fibres (PA, EL and so on) anywhere in a material's name.
# - Polyamide is not, under the code of its own list (POLYAMIDE), nor polyester under its usual short code (PES): nobody asks for their
#   microplastics.
# - Shoes, bags and hats have an "Invalid HS code", since theirs is not one of textiles, without any profile, too. It is valid.
# - The passport that `dppvalidator init --template full` writes as a sample does not pass `dppvalidator validate`.
# Its documents speak of "a synthetic fibre", and of a code "valid for product category".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dppvalidator==0.5.1
cat > look.py <<'PY'
import subprocess

from dppvalidator.validators import ValidationEngine

REC46 = {"schemeId": "https://vocabulary.uncefact.org/unecerec46", "schemeName": "UNECE Recommendation 46"}
HS = {"schemeId": "https://www.wcoomd.org/hs/", "schemeName": "Harmonized System"}
ITALY = {"countryCode": "IT", "countryName": "Italy"}


def passport(goods, number, material, code):
    made_of = {"name": material, "originCountry": ITALY, "materialType": {"code": code, "name": material} | REC46, "massFraction": 1.0}
    return {
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://vocabulary.uncefact.org/untp/0.7.0/context/"],
        "type": ["DigitalProductPassport", "VerifiableCredential"],
        "id": "https://shop.example/passports/1",
        "issuer": {"type": ["CredentialIssuer"], "id": "did:web:shop.example", "name": "Shop"},
        "name": "Passport",
        "validFrom": "2026-11-01T00:00:00Z",
        "credentialSubject": {
            "type": ["Product"],
            "id": "https://shop.example/01/04006381333931",
            "name": goods,
            "idScheme": {"type": ["IdentifierScheme"], "id": "https://id.gs1.org", "name": "GTIN"},
            "idGranularity": "model",
            "productCategory": [{"code": number, "name": goods} | HS],
            "producedAtFacility": {"type": ["Facility"], "id": "https://shop.example/mill", "name": "Mill"},
            "countryOfProduction": ITALY,
            "materialProvenance": [made_of],
        },
    }


for material, code in (
    ("Wool", "WOOL"),
    ("Alpaca", "ALPACA"),
    ("Camel hair", "CAMEL"),
    ("Wool felt", "WOOL"),
    ("Silk velvet", "SILK"),
    ("Polyester", "POLYESTER"),
    ("Polyamide", "POLYAMIDE"),
    ("PES", "PES"),
):
    told = ValidationEngine(profile="textile-v2").validate(passport("Coat", "6202.20", material, code))
    print(material, code, [error.message.split(" (")[0] for error in told.errors if error.code == "TXT003"])
for goods, number in (("Coat", "6202.20"), ("Shoes", "6403.99"), ("Bag", "4202.21"), ("Felt hat", "6505.00")):
    told = ValidationEngine().validate(passport(goods, number, "Wool", "WOOL"))
    print(goods, number, "valid", told.valid, [warning.message for warning in told.warnings if warning.code == "VOC004"])
subprocess.run(["venv/bin/dppvalidator", "init", "--template", "full", "sample"], check=True, capture_output=True)
print("its own sample: exit", subprocess.run(["venv/bin/dppvalidator", "validate", "sample/data/sample_passport.json"], capture_output=True).returncode)
PY
venv/bin/python -W ignore look.py 2> /dev/null | tee seen
diff - seen <<'SEEN'
Wool WOOL []
Alpaca ALPACA ['Synthetic textile product missing microplastic-release performance claim']
Camel hair CAMEL ['Synthetic textile product missing microplastic-release performance claim']
Wool felt WOOL ['Synthetic textile product missing microplastic-release performance claim']
Silk velvet SILK ['Synthetic textile product missing microplastic-release performance claim']
Polyester POLYESTER ['Synthetic textile product missing microplastic-release performance claim']
Polyamide POLYAMIDE []
PES PES []
Coat 6202.20 valid True []
Shoes 6403.99 valid True ["Invalid HS code '6403.99' - not found in textile chapters (50-63)"]
Bag 4202.21 valid True ["Invalid HS code '4202.21' - not found in textile chapters (50-63)"]
Felt hat 6505.00 valid True ["Invalid HS code '6505.00' - not found in textile chapters (50-63)"]
its own sample: exit 1
SEEN
