"""Words that the formats of complaints share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import LISTED, Wording, joined, worded

if TYPE_CHECKING:
    from listinglint.model.complaint_counts import ComplaintCounts, ReadFile

TOTAL = Wording("{complaints} of {rows} rows complain ({share})", "{rows} 条中有 {complaints} 条投诉（{share}）")
BUYERS_FAULT = Wording(
    "{count} rows note fraud by a buyer; they are not counted as the shop's fault",
    "{count} 条是买家调包、造假等恶意行为，不算店铺的问题",
)
MORE_GOODS = Wording(
    "{count} rows are about goods beyond the first {most}; those goods are not listed",
    "另有 {count} 条涉及前 {most} 个以外的商品，未逐一列出",
)
READ_AS = Wording("{path}: {rows} rows; read as {columns}", "{path}：{rows} 条；读取的列：{columns}")
HEADS = {
    "title": Wording("Complaints", "投诉统计"),
    "reason": Wording("Reason", "原因"),
    "count": Wording("Complaints", "投诉数"),
    "share": Wording("Share", "占比"),
    "trend": Wording("By month", "按月"),
    "quotes": Wording("In buyers' words", "买家原话"),
    "goods": Wording("By goods", "按商品"),
    "skus": Wording("By SKU", "按规格"),
    "name": Wording("Goods", "商品"),
    "rows": Wording("Rows", "条数"),
    "most": Wording("Mostly", "主要原因"),
    "months": Wording("Month", "月份"),
    "rules": Wording("What rules would have prevented", "哪些规则可以避免"),
    "rule": Wording("Rule", "规则"),
    "listings": Wording("Listings with a finding", "有问题的商品页"),
    "about": Wording("About these goods", "其中涉及这些商品"),
    "files": Wording("What was read", "读取的文件"),
    "problems": Wording("Could not be read", "无法读取"),
    "other": Wording("中文", "English"),
    "made": Wording("Made by listinglint", "由 listinglint 生成"),
    "nothing": Wording("Nobody complains.", "没有投诉。"),
    "kinds": Wording(
        "A complaint may give several reasons, so that shares add up to more than 100 %.",
        "一条投诉可能有多个原因，占比之和会超过 100%。",
    ),
}
NO_RULE = Wording(
    "no rule found anything in {listings} listings that prevents: {reasons}",
    "{listings} 个商品页里没有规则发现与这些原因有关的问题：{reasons}",
)


_ROLES = {
    "text": Wording("text", "内容"),
    "reason": Wording("reason", "原因"),
    "title": Wording("title", "标题"),
    "rating": Wording("rating", "评分"),
    "date": Wording("date", "时间"),
    "goods": Wording("goods", "商品"),
    "sku": Wording("sku", "规格"),
}
_COLUMN = Wording("{role}={names}", "{role}“{names}”")


def read_as(file: ReadFile) -> Wording:
    """Say which columns of a file were read as what."""
    told = (
        _COLUMN.filled(role=_ROLES.get(role, worded(role)), names=joined(LISTED, map(worded, names)))
        for role, names in file.columns.items()
    )
    return joined(Wording("; ", "、"), told)


def told_in_total(counts: ComplaintCounts) -> Wording:
    """Say how many rows complain."""
    share = percent(counts.complaints / counts.rows if counts.rows else 0.0)
    return TOTAL.filled(complaints=counts.complaints, rows=counts.rows, share=share)


def percent(share: float) -> str:
    """Write a share, 0 to 1."""
    return f"{share:.1%}" if 0 < share < 0.1 else f"{share:.0%}"
