"""The desk's own words: those of the page, in the order in which a user meets them, and what it answers when it refuses."""

from __future__ import annotations

from listinglint.model.wording import Wording

WORDS = {
    "title": Wording("Check a listing", "检查商品页面"),
    "lead": Wording("See what buyers will complain about, before you publish.", "上架之前，先看看买家以后会抱怨什么。"),
    "other": Wording("中文", "English"),
    "quit": Wording("Close and delete", "关闭并删除"),
    "skip": Wording("Skip to the result", "跳到检查结果"),
    "drop_head": Wording("What would you like to check?", "要检查什么？"),
    "drop": Wording("Drop it here", "拖到这里"),
    "kinds": Wording(
        "a saved page, a folder, a zip, a product export, pictures, or an export of reviews",
        "保存的页面、文件夹、压缩包（zip）、商品导出表、图片，或者评价导出表",
    ),
    "files": Wording("Choose files", "选择文件"),
    "folder": Wording("Choose a folder", "选择文件夹"),
    "private": Wording(
        "Nothing leaves this computer. What you drop is copied into a temporary folder, and deleted when you close this page's program.",
        "所有内容都只在这台电脑上处理，不会上传。拖入的文件会复制到临时文件夹，关闭程序时删除。",
    ),
    "save_how": Wording("How do I save a page of my shop?", "怎么保存店铺的商品页面？"),
    "save_steps": Wording(
        "Open the page in Chrome, Edge or Firefox and scroll to its end, so that all pictures load. Press Ctrl+S (⌘S on a Mac) and choose “Web page, complete”. Then drop the page and the folder beside it together.",
        "用 Chrome、Edge 或 Firefox 打开商品页面，滚动到底，等图片全部加载出来。按 Ctrl+S（苹果电脑按 ⌘S），选“网页，全部”。然后把保存的页面和旁边的文件夹一起拖进来。",
    ),
    "profiles": Wording("Check for:", "检查范围："),
    "profiles_hint": Wording("Choose one or more.", "可以多选。"),
    "promises": Wording("What your shop promises", "店铺的承诺"),
    "promises_hint": Wording(
        "Only needed for corrections, because only you know this. Leave empty what you do not promise.",
        "只在修正页面时用到，这些只有您自己知道。没有承诺的就不填。",
    ),
    "dispatch-hours": Wording("Sent within (hours after payment)", "付款后多少小时内发货"),
    "couriers": Wording("Couriers (separated by commas)", "快递公司（用逗号分开）"),
    "tolerance-cm": Wording("Tolerance of hand measuring (cm)", "手工测量误差（厘米）"),
    "return-days": Wording("Returns accepted within (days)", "多少天内可以退货"),
    "service-hours": Wording("Customer service hours (such as 9:00-22:00)", "客服在线时间（如 9:00-22:00）"),
    "again": Wording("Check again with these settings", "按此重新检查"),
    "working": Wording("Checking", "正在检查"),
    "stop": Wording("Stop", "停止"),
    "reading": Wording("Getting ready …", "正在准备……"),
    "receiving": Wording("Taking in {done} of {of} files …", "正在读入文件：{done} / {of}"),
    "looking": Wording(
        "{listings} of {of_listings} checked, {pictures} of {of_pictures} pictures read, {seconds} s",
        "已检查 {listings} / {of_listings}，已看图片 {pictures} / {of_pictures}，用时 {seconds} 秒",
    ),
    "sorting": Wording("{rows} reviews sorted, {seconds} s", "已归类 {rows} 条评价，用时 {seconds} 秒"),
    "stopped": Wording("Stopped. Nothing was checked.", "已停止，没有检查。"),
    "failed": Wording("This could not be checked", "无法检查"),
    "done": Wording("Done. The result is below.", "检查完成，结果在下面。"),
    "result": Wording("Result", "检查结果"),
    "report": Wording("Report", "检查报告"),
    "report_hint": Wording(
        "Each finding with its words, its place in the picture, and how to fix it.",
        "每个问题都有原文、在图片中的位置和改法。",
    ),
    "complaints": Wording("What buyers complain about", "买家在抱怨什么"),
    "complaints_hint": Wording(
        "Reviews and returns sorted by reason, with months, goods and quotes. Drop listings together with them to see which rules would have prevented the complaints.",
        "评价和退货记录按原因归类，附月份、商品和原话。和商品页面一起拖入，还能看到哪些规则本可以避免这些投诉。",
    ),
    "to_complaints": Wording("Complaints", "投诉原因"),
    "save_complaints": Wording("Save this page", "保存此页"),
    "save_table": Wording("Save the table (CSV)", "保存表格（CSV）"),
    "to_report": Wording("Report", "检查报告"),
    "to_fixes": Wording("Corrections", "修正"),
    "to_unseen": Wording("Not checked", "未能检查"),
    "window": Wording("Open in a new tab", "在新标签页打开"),
    "save_report": Wording("Save the report", "保存报告"),
    "fixes": Wording("Corrections", "修正"),
    "fixes_hint": Wording(
        "This is what would change. Your own files stay as they are: you save a copy.",
        "下面是将要修改的内容。您的原文件不会改动，修正后另存为副本。",
    ),
    "reword": Wording("Also reword my own sentences", "也改写我自己写的句子"),
    "before": Wording("Before", "修改前"),
    "after": Wording("After", "修改后"),
    "save_copy": Wording("Save the corrected copy", "保存修正后的副本"),
    "converted": Wording(
        "Converted to sRGB, so that every browser shows the same colours", "已转换为 sRGB，各种浏览器显示一致"
    ),
    "no_fixes": Wording(
        "Nothing here can be corrected automatically. For each finding, the report says what to change.",
        "没有可以自动修正的内容。报告里写明了每个问题该怎么改。",
    ),
    "fewer_fixes": Wording(
        "Nothing can be corrected without rewording your own sentences.", "不改写您自己的句子就没有可修正的内容。"
    ),
    "nothing_said": Wording("nothing", "（无）"),
    "more_fixes": Wording(
        "{count} more can be corrected once you fill in “{setting}” under “What your shop promises”.",
        "在“店铺的承诺”里填写“{setting}”后，还能修正 {count} 处。",
    ),
    "over": Wording(
        "{count} more pages could be corrected: drop fewer at once to get their copies.",
        "还有 {count} 个页面可以修正：请分几次拖入，才能得到副本。",
    ),
    "not_fixed": Wording("Not corrected", "未修正"),
    "tables": Wording("Tables of your own", "您自己的表格"),
    "tables_hint": Wording(
        "The columns of these tables have names that are not known, so nothing of them was checked. This is what the columns seem to hold. If it is right, check them so.",
        "这些表格的列名不在已知格式里，所以还没有检查。下面是各列可能的内容，核对无误后就可以按此检查。",
    ),
    "table_left": Wording("its columns are not known: see “Tables of your own”", "列名未知，见“您自己的表格”"),
    "check_table": Wording("Check with these columns", "按这些列检查"),
    "left_columns": Wording("Not used: {columns}", "不使用的列：{columns}"),
    "unseen": Wording("What could not be checked, and what to do about it", "未能检查的内容，以及怎么解决"),
    "unseen_hint": Wording("“Not checked” does not mean “nothing wrong”.", "没有检查，不等于没有问题。"),
    "not_taken": Wording("Not taken", "未接收的文件"),
    "unreadable": Wording("Could not be read", "无法读取"),
    "skipped": Wording("Not listings, passed over: {kinds}", "不是商品，已跳过：{kinds}"),
    "all_seen": Wording("Everything was checked.", "全部内容都检查到了。"),
    "few_pictures": Wording(
        "The report shows the pictures of the first {most} listings only; all of them were checked.",
        "报告只展示前 {most} 个商品的图片，所有商品都已检查。",
    ),
    "gone": Wording(
        "The program is not responding; it has been closed. You can close this tab.",
        "程序没有回应，已经关闭。可以关掉这个标签页。",
    ),
    "closed": Wording(
        "Closed. All copies are deleted. You can close this tab.", "已关闭，所有副本都已删除。可以关掉这个标签页。"
    ),
    "top": Wording("Check something else", "再检查一个"),
    "loose": Wording("dropped files", "拖入的文件"),
    "empty": Wording("There were no files in what you dropped.", "拖入的内容里没有文件。"),
}

COLUMNS = {
    "key": Wording("Item number", "商品编号"),
    "title": Wording("Title", "标题"),
    "text": Wording("Description", "描述"),
    "pictures": Wording("Pictures", "图片"),
    "option-pictures": Wording("Pictures of options", "规格图片"),
    "alt": Wording("Picture descriptions", "图片说明"),
    "options": Wording("Options", "规格"),
    "attributes": Wording("Attributes", "属性"),
    "material": Wording("Material", "材质"),
    "colour": Wording("Colour", "颜色"),
    "size": Wording("Size", "尺码"),
    "care": Wording("Care", "洗涤保养"),
    "origin": Wording("Origin", "产地"),
    "dispatch": Wording("Dispatch", "发货时间"),
    "delivery": Wording("Delivery", "配送"),
    "returns": Wording("Returns", "退换货"),
}
"""What a column holds, by the keys of `columns:`."""
DISCARDED = Wording("drop it again: the files are no longer kept", "请重新拖入：之前的文件已不再保留")
NO_PROFILE = Wording("there is no such profile", "没有这个检查方案")
NO_SHOP = Wording("something is wrong in what your shop promises: check the numbers", "店铺承诺填写有误，请检查数字")
SAVE_WHOLE = Wording(
    "on the web, and nothing is fetched here: save a page as “Web page, complete” and drop it with the folder beside it; put the pictures of an export into a folder “images” and drop both",
    "图片在网上，这里不会联网下载：网页请保存为“网页，全部”，和旁边的文件夹一起拖进来；导出表的图片请放进名为 images 的文件夹，一起拖进来",
)
SCROLL_FIRST = Wording(
    "scroll the page to its end in the browser, then save it as “Web page, complete”, and drop it with the folder beside it",
    "请在浏览器里把页面滚动到底，再保存为“网页，全部”，和旁边的文件夹一起拖进来",
)
DROP_PAGE = Wording("drop the saved page to have it checked, too", "请把保存的页面也拖进来检查")
DROP_TOGETHER = Wording(
    "the file was not dropped: drop the page together with the folder that holds its pictures",
    "没有拖入这个文件：请把页面和放图片的文件夹一起拖进来",
)
PUT_WORDS_IN_TABLE = Wording(
    "is plain text, and no page: save the page itself, or put the text into a table with the columns “title” and “description”",
    "是纯文字，不是页面：请保存商品页面，或把文字放进有“标题”“描述”两列的表格里",
)
RENAME_COLUMN = Wording(
    "Call that column “review” in the table, and drop it again",
    "请在表格里把这一列的列名改成“评价内容”，再重新拖入",
)
RENAME_COLUMNS = Wording(
    "give its columns names such as “title”, “description” and “pictures”, and drop it again",
    "请把列名改成“标题”“描述”“图片”等，再重新拖入",
)
DROP_IMAGES = Wording(
    "its pictures were not dropped: download them into a folder “images”, and drop the export together with that folder",
    "没有拖入图片：请把图片下载到名为 images 的文件夹，再和导出表一起拖进来",
)
