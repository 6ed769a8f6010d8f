"""Which language a page is in: what it declares, unless its own letters say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import all_words

_SAMPLE = 20_000
_HAN = lazy_pattern("[\u4e00-\u9fff]")
_SCRIPTS = (
    # Chinese sellers decorate with の, ・ and ー as well.
    ("ja", lazy_pattern("[\u3041-\u306d\u306f-\u309f\u30a1-\u30fa]")),
    ("ko", lazy_pattern("[\uac00-\ud7af]")),
    ("zh", _HAN),
    ("ru", lazy_pattern("[\u0400-\u04ff]")),
    ("he", lazy_pattern("[\u0590-\u05ff]")),
    ("ar", lazy_pattern("[\u0600-\u06ff]")),
    ("th", lazy_pattern("[\u0e00-\u0e7f]")),
    ("el", lazy_pattern("[\u0370-\u03ff]")),
)
_OWN_LETTERS = (
    ("de", "ß"),
    ("es", "ñ¿¡"),
    ("pt", "ãõ"),
    ("pl", "łżźćńśęą"),
    ("cs", "řůě"),
    ("hu", "őű"),
    ("ro", "țșă"),
    ("tr", "ğış"),
    ("vi", "ơưđạảấầẩậắằặẹẻếềểệịọốồổộớờởợụủứừửữựỳỹ"),
    ("sv", "å"),
    ("de", "äöü"),
    ("fr", "çèêœ"),
)
"""Letters English does without; they decide where a page has too few words to count small ones."""
_FEW = 0.02
"""Share of letters from which kana or hangul count beside Chinese characters: brand names and units mix scripts."""

_SPEAKING = 5
"""Small words of a language from which it is believed against English ones."""
_HINTING = 3
"""Different ones that tell it: several languages share one with English (a, is, on, per); where no English one stands, they do alone."""
_SHORT = 40
"""Words; one letter that English does without tells the language of no more."""


def language_of(declared: str, words: str) -> str:
    """Give a language tag. Chinese letters beat any declaration, since templates say `en` on Chinese pages; so do others."""
    sample = words[:_SAMPLE]
    letters = sum(map(str.isalpha, sample)) or 1
    tag = declared.strip().replace("_", "-")[:20]
    han = len(_HAN.findall(sample))
    for language, letter in () if sample.isascii() else _SCRIPTS:
        found = len(letter.findall(sample))
        is_mixed = (
            language in {"ja", "ko"} and found / letters > _FEW and found > 0.1 * han and found + han > 0.2 * letters
        )
        if is_mixed or found > 0.1 * letters:
            if language == "zh":
                return tag if tag.lower().startswith("zh") else _chinese(sample)
            return tag if tag.lower().startswith(language) else language
    if tag and not tag.lower().startswith(("zh", "ja", "ko", "en")):
        return tag
    if letters <= 1:
        return tag
    if tag.lower().startswith("en"):
        return _by_small_words(sample) or tag
    return _by_small_words(sample) or _by_letters(sample)


def _by_small_words(sample: str) -> str:
    """Guess a language in Latin letters that speaks against English by its small words; empty when none does."""
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    counts = {language: sum(words[word] for word in small) for language, small in _small_words().items()}
    best = max(counts, key=lambda language: counts[language])
    is_told = len(_small_words()[best] & words.keys()) >= _HINTING and (counts[best] >= _SPEAKING or not counts["en"])
    return best if is_told and counts[best] > counts["en"] * 1.5 else ""


def _by_letters(sample: str) -> str:
    """Guess the language of a title or a line, too short for small words; English when nothing speaks against it."""
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) > _SHORT or any(word in _small_words()["en"] for word in words):
        return "en"
    return next(
        (language for language, letters in _OWN_LETTERS if any(letter in sample.lower() for letter in letters)), "en"
    )


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in all_words("languages").items()}


def _chinese(sample: str) -> str:
    """Tell traditional from simplified by characters that exist in one of them only."""
    traditional = len(re.findall("[這個們為說時會對於過發後種碼圖請貨實產運購買質顏無與單號]", sample))
    simplified = len(re.findall("[这个们为说时会对于过发后种码图请货实产运购买质颜无与单号]", sample))
    return "zh-Hant" if traditional > simplified else "zh"
