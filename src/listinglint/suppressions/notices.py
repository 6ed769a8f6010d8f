"""What is said about suppressions themselves: they rot unseen if nobody says that they are unused, wrong or over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.model.complaint import Complaint
from listinglint.model.links import rule_page
from listinglint.model.report import Finding, Severity, Verdict
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.model.listing import Place
    from listinglint.model.wording import Language

UNUSED = "suppression-unused"
UNKNOWN_RULE = "suppression-unknown-rule"
EXPIRED = "suppression-expired"
WITHOUT_REASON = "suppression-without-reason"
MALFORMED = "suppression-malformed"
OF_LAW = "suppression-of-law"
GROUP = "suppressions"
"""What they are called together, as rules are by their folder."""


class NoticeKind(Struct, frozen=True):
    """The words of a finding about a suppression."""

    summary: Wording
    message: Wording
    why: Wording
    fix: Wording
    severity: Severity = Severity.WARNING


NOTES = {
    UNUSED: NoticeKind(
        Wording("A suppression silences nothing", "屏蔽说明没有屏蔽任何问题"),
        Wording("nothing of {rule} is silenced here: {reach}", "此处没有需要屏蔽的 {rule} 问题：{reach}"),
        Wording(
            "Either the problem has been fixed, or the suppression is in the wrong place; left there, it will hide new problems.",
            "问题已经改好，或者屏蔽说明放错了位置；留着它，将来会掩盖新的问题。",
        ),
        Wording("Delete it, or move it next to what it is about.", "请删除，或移到它所说的内容旁边。"),
    ),
    UNKNOWN_RULE: NoticeKind(
        Wording("A suppression names a rule that does not exist", "屏蔽说明写了不存在的规则"),
        Wording(
            "there is no rule {rule}, so nothing is silenced{meant}", "没有名为 {rule} 的规则，未屏蔽任何问题{meant}"
        ),
        Wording(
            "A misspelt name silences nothing, but looks as if it did.",
            "规则名写错时不会屏蔽任何问题，看上去却像已屏蔽。",
        ),
        Wording("Write the rule's id as it stands in the report.", "请按报告中的规则编号填写。"),
    ),
    EXPIRED: NoticeKind(
        Wording("A suppression has expired", "屏蔽说明已过期"),
        Wording("the suppression of {rule} ended on {until}", "对 {rule} 的屏蔽已于 {until} 到期"),
        Wording(
            "It was meant to last until that day; what it silenced is now reported again.",
            "当初只打算屏蔽到这一天；它屏蔽的问题现在重新报告。",
        ),
        Wording(
            "Fix what it silenced and delete it, or give it a new day and say why.",
            "请改好被屏蔽的问题并删除此说明，或写上新的日期并说明原因。",
        ),
    ),
    WITHOUT_REASON: NoticeKind(
        Wording("A suppression gives no reason", "屏蔽说明没有写原因"),
        Wording(
            "no reason is given for silencing {rule}, so nothing is silenced",
            "没有写明为什么屏蔽 {rule}，未屏蔽任何问题",
        ),
        Wording(
            "Six months from now, nobody will remember whether the reason still holds.",
            "半年以后没有人知道当初的理由是否还成立。",
        ),
        Wording(
            "Write why: `<!-- listinglint-disable RULE: reason -->`, or `reason:` in the file.",
            "请写明原因：<!-- listinglint-disable 规则: 原因 -->，或在文件中写 reason:。",
        ),
    ),
    MALFORMED: NoticeKind(
        Wording("A suppression can't be understood", "屏蔽说明无法识别"),
        Wording("this suppression silences nothing: {problem}", "此屏蔽说明无效：{problem}"),
        Wording("One slip, and it silently stops working.", "写错一个字就会悄悄失效。"),
        Wording(
            "Write `<!-- listinglint-disable RULE: reason -->` for the whole page, `listinglint-disable-next` for what follows, "
            "or `listinglint-disable-begin` and `listinglint-disable-end` around a part of it.",
            "整页写 <!-- listinglint-disable 规则: 原因 -->，只针对下一个元素写 listinglint-disable-next，"
            "针对一段内容则用 listinglint-disable-begin 和 listinglint-disable-end 前后包住。",
        ),
    ),
    OF_LAW: NoticeKind(
        Wording("A suppression tries to silence the law", "试图屏蔽法规类规则"),
        Wording("{rule} is about the law and is not silenced here", "{rule} 属于法规要求，不能在此屏蔽"),
        Wording(
            "A note does not make something lawful, and shows that the problem was known.",
            "写一句说明不会让内容变得合规，只会显示当时已经知道问题。",
        ),
        Wording("Fix what the rule says and delete the suppression.", "请按规则改好页面，并删除这条屏蔽说明。"),
        Severity.ERROR,
    ),
}
"""By id, which is never that of a rule in a file."""

_HEAD = Wording(
    "Severity: {severity} · about suppressions, in every run", "级别：{severity} · 关于屏蔽说明，每次检查都会运行"
)
_WHY = Wording("Why", "为什么")
_FIX = Wording("How to fix it", "怎么改")


def noted(
    name: str, where: Place, *, quote: str = "", complaint: Complaint = Complaint.TRUST, **data: object
) -> Finding:
    """Give the finding of a note, filled with the data."""
    note = NOTES[name]
    message = note.message.filled(**data)
    return Finding(
        name,
        note.severity,
        complaint,
        Verdict.FAIL,
        message,
        note.why,
        note.fix,
        where,
        quote,
        page=rule_page(GROUP, name),
    )


def page(name: str, language: Language) -> str:
    """Render what a note says as a page in Markdown."""
    note = NOTES[name]
    head = _HEAD.filled(severity=note.severity).of(language)
    sections = ((_WHY, note.why), (_FIX, note.fix))
    told = "".join(f"\n## {title.of(language)}\n\n{words.of(language)}\n" for title, words in sections)
    return f"# {name}\n\n{note.summary.of(language)}\n\n{head}\n{told}"
