"""A page in a language that is not read leaves every question about words open; silence on it proves nothing."""

from __future__ import annotations

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.page_language import page_language
from listinglint.facts.ports import Tools
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

STANDARD = loader.for_profiles(RULES, ["standard"])
PAGES = {
    "ja": "<html lang=ja><h1>綿シャツ レディース</h1><p>最高の着心地です。素材：綿100%。返品は7日以内。レビューで500円券プレゼント。</p>",
    "ja, undeclared": "<h1>レディースの綿シャツ</h1><p>モニターにより色が異なる場合があります。</p>",
    "ko": "<html lang=ko><h1>여성 린넨 셔츠</h1><p>모니터에 따라 색상이 다를 수 있습니다. 2일 이내 발송됩니다.</p>",
    "de": "<html lang=de><h1>Leinenhemd für Damen</h1><p>Die Farbe kann auf dem Bildschirm abweichen.</p>",
    "de, few words": "<h1>Damenkleid Größe M</h1><p>Baumwolle</p>",
    "fr": "<html lang=fr><h1>Chemise en lin</h1><p>Lavage à la main. Expédition sous deux jours.</p>",
    "es, few words": "<h1>Jersey de punto para mujer</h1><p>Cuello alto con canalé en el puño, perfecto para el otoño. Corte recto, manga larga ancha, largo hasta cadera, botones grandes, bolsillos laterales, tacto suave, lavado delicado, colores firmes, tallas normales, costuras planas reforzadas, forro interior ligero, detalle bordado pequeño.</p>",
    "it, few words": "<h1>Camicia di lino uomo</h1><p>Spedizione entro 2 giorni lavorativi. Lavare a mano.</p>",
    "nl, few words": "<h1>Linnen overhemd heren</h1><p>Verzending binnen 2 werkdagen. Kleuren wijken op elk scherm iets af.</p>",
    "es, nothing small": "<h1>Camisa lino hombre</h1><p>Enviamos en 48 horas. Colores según pantalla.</p>",
    "id": "<h1>Kemeja linen pria lengan panjang</h1><p>Bahan adem. Dikirim dalam 2 hari kerja. Warna bisa sedikit berbeda.</p>",
    "ms": "<h1>Kemeja linen lelaki</h1><p>Kain sejuk, saiz ikut carta. Penghantaran dalam 2 hari bekerja. Warna boleh lari sikit.</p>",
    "ru": "<h1>Платье льняное</h1><p>Цвет может отличаться от изображения на экране.</p>",
    "th": "<h1>เสื้อเชิ้ตผู้หญิง</h1><p>สีอาจแตกต่างเล็กน้อยจากหน้าจอ</p>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_nothing_is_missed_where_words_are_not_understood(page: str) -> None:
    report = judge(Evidence(read_page(page, "page.html"), Tools()), STANDARD)
    told = {result.rule for result in report.rules if result.verdict in {Verdict.FAIL, Verdict.REVIEW}}
    assert set() == {
        rule for rule in told if not rule.endswith("-shot-missing")
    }  # a page without photos, in any language
    verdicts = {result.rule: result.verdict for result in report.rules}
    for rule in ("colour-note-missing", "dispatch-time-missing", "material-missing", "size-table-missing"):
        assert verdicts[rule] is Verdict.UNKNOWN, rule


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html lang=en><h1>亚麻衬衫</h1><p>手洗</p>", "zh"),
        ("<html lang=zh><h1>日系の亚麻衬衫</h1><p>手洗</p>", "zh"),
        ("<html lang=en-GB><h1>Linen shirt</h1><p>Hand wash.</p>", "en"),
        ("<h1>Linen shirt</h1><p>Versand nach Deutschland und Österreich, Hand wash only, made for you</p>", "en"),
        (PAGES["ja"], "ja"),
        ("<h1>Taille S dress, femme style, for women</h1><p>Sans belt.</p>", "en"),
        ("<h1>Alto sax, largo case, con sordino</h1><p>Stan cap, len lid.</p>", "en"),
        ("<h1>Eau de parfum pour homme</h1><p>50 ml spray</p>", "en"),
        (
            "<h1>Panela de barro</h1><p>Feita à mão com barro da serra, para um dia a dia mais calmo, com uma tampa.</p>",
            "pt",
        ),
        (
            "<h1>Lampe de chevet</h1><p>La base est en chêne, avec un abat-jour. Le fil et la prise de la lampe sont noirs.</p>",
            "fr",
        ),
    ],
)
def test_the_tongue_is_the_one_the_seller_speaks(page: str, code: str) -> None:
    (seen,) = page_language(Evidence(read_page(page, "page.html"), Tools()))
    assert code == seen.value.code
