"""The text of a new rule file: a whole rule that holds, to be changed sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording
from listinglint.rulebook.verbs import CHECKS

if TYPE_CHECKING:
    from listinglint.rulebook.verb import Verb

BAD_ID = Wording(
    "{name!r} can't be a rule's id: use lower-case words joined by hyphens that name the bad state, such as size-unit-missing",
    "{name!r} 不能作为规则编号：请用连字符连接的小写单词描述问题，例如 size-unit-missing",
)
_ID = lazy_pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_TEXT = """\
{schema}# Every text below is an example: change it, then run `listinglint verify` on the folder of this file.
id: {name}
summary:
  en: The page says that goods may not be returned
  zh: 页面写着不能退货
why:
  en: Say what a buyer will complain about, and why.
  zh: 写明买家会抱怨什么，为什么。
fix:
  en: Say what to change, with an example to copy.
  zh: 写明怎么改，最好给一句可以照抄的话。
message:
  en: 'this refuses returns: “{{quote}}”'
  zh: '这句话拒绝退货：“{{quote}}”'
severity: warning  # error | warning | advice
# becomes: {{day: '2030-01-31', severity: error}}  # from a day that the source announces
complaint: service  # what a buyer would say: looks, colour, size, material, quality, dispatch, delivery … or platform
# applies_when:  # which goods or pages the rule is for
#   - {{fact: goods, having: {{category: [apparel, shoes]}}}}
# except_when:  # which it is surely not for, written alike
# `listinglint facts` lists the facts. Verbs, and their keys beside `fact` and `having`:
{verbs}
# For your own template: {{kind: present, fact: elements, having: {{selector: '.detail .size-chart'}}}}
check: {{kind: absent, fact: return_policies, having: {{is_refused: 'true'}}}}
profiles: [standard, strict]
references:
  - {{title: 'Where this comes from', read: '{day}'}}
since: 0.1.0
examples:
  good:
    - name: returns are welcome
      html: <h1>女士衬衫</h1><p>支持七天无理由退换。</p>
    - name: English
      html: <h1>Linen shirt</h1><p>Returns are accepted within 30 days.</p>
  bad:
    - name: no returns
      html: <h1>女士衬衫</h1><p>一经售出，概不退换。</p>
      finds: [概不退换]
    - name: traditional characters
      html: <h1>針織上衣</h1><p>售出後恕不退換。</p>
  unknown:
    - name: the pictures are lost
      html: <h1>女士衬衫</h1><img src="gone.jpg">
"""


def rule_text(name: str, day: str, schema: str = "") -> str:
    """Write the file of a new rule.

    Args:
        name: The rule's id.
        day: The day the source was read, as YYYY-MM-DD.
        schema: Path or address of the schema, as seen from the file; empty: there is none to name.

    Raises:
        ValueError: When the name can't be an id; the message is for people.
    """
    if not _ID.fullmatch(name):
        raise ValueError(BAD_ID.en.format(name=name))
    named = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return _TEXT.format(name=name, day=day, schema=named, verbs="\n".join(map(_verb, CHECKS)))


def _verb(check: type[Verb]) -> str:
    keys = f" ({', '.join(check.options())})" if check.options() else ""
    return f"#   {check.name()}{keys}: {check.rule.en}"
