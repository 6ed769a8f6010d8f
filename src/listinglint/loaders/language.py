"""Which language a page is in: what it declares, unless its own letters say otherwise."""

from __future__ import annotations

import re
from functools import cache

_SAMPLE = 20_000
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)
# The most frequent short words of each language that are not words of the others.
_SMALL_WORDS = {
    "en": "the and of to with for is this are you your from",
    "de": "und der die das mit für ist nicht auf von den werden",
    "fr": "et les des est pour avec une dans vous sur votre du",
    "es": "el los las para con una del por es su más está",
    "it": "il di che per con una della sono non nel gli più",
    "pt": "os não para com uma do da em seu mais você são",
    "nl": "het een van en met voor niet is op dat deze zijn",
    "sv": "och att det som för med är på av inte den till",
    "pl": "nie na się jest do że oraz dla lub przez od są",
}
_FEW = 0.02
"""Share of letters that must be of a script before it counts: brand names and units mix scripts."""


def language_of(declared: str, words: str) -> str:
    """Give a language tag. Chinese letters beat any declaration, since templates say `en` on Chinese pages; so do others."""
    sample = words[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample) or 1
    tag = declared.strip().replace("_", "-")[:20]
    for language, letter in _SCRIPTS:
        if len(letter.findall(sample)) / letters > (_FEW if language in {"ja", "ko"} else 0.1):
            if language == "zh":
                return tag if tag.lower().startswith("zh") else _chinese(sample)
            return tag if tag.lower().startswith(language) else language
    if tag and not tag.lower().startswith(("zh", "ja", "ko")):
        return tag
    return _latin(sample) if letters > 1 else tag


def _latin(sample: str) -> str:
    """Guess among languages in Latin letters by their small words; English when nothing speaks against it."""
    words = re.findall(r"[^\W\d_]+", sample.lower())
    counts = {language: sum(word in small for word in words) for language, small in _small_words().items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > counts["en"] * 1.5 and counts[best] >= 5 else "en"


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def _chinese(sample: str) -> str:
    """Tell traditional from simplified by characters that exist in one of them only."""
    traditional = len(re.findall("[這個們為說時會對於過發後種碼圖請貨實產運購買質顏無與單號]", sample))
    simplified = len(re.findall("[这个们为说时会对于过发后种码图请货实产运购买质颜无与单号]", sample))
    return "zh-Hant" if traditional > simplified else "zh"
