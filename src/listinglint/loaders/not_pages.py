"""Files that are plainly no pages, told by how they begin."""

from __future__ import annotations

from listinglint.loaders.load_error import LoadError, NotGoodsError
from listinglint.loaders.source import PAGES, TABLES
from listinglint.model.wording import Wording

HEAD = 65_536
"""Bytes from the start of a file by which it is judged."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes of no text; the escape is one of Japanese pages."""
NO_PAGE = Wording("is not a product page", "不是商品页面")
PACKED = Wording(
    "is a packed file that is not read: unpack it, or pack it as .zip", "是不支持的压缩文件：请先解压，或改存为 .zip"
)
PICTURE = Wording(
    "is a picture: give it the ending of one, such as .jpg, or hand in the page that shows it",
    "是图片：请改成图片的扩展名（如 .jpg），或检查用到它的页面",
)
DOCUMENT = Wording(
    "is a document, and no page: hand in the saved page, or the pictures", "是文档，不是页面：请改用保存的页面或图片"
)
OTHERWISE = Wording("is damaged, or no .{ending} file: save it again", "已损坏，或不是 .{ending} 文件：请重新保存")
_OTHERS = (
    *((begin, PACKED) for begin in (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\xfd7zXZ\0", b"BZh")),
    *((begin, PICTURE) for begin in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")),
    *((begin, DOCUMENT) for begin in (b"%PDF", b"{\\rtf")),
    (b"\x7fELF", NO_PAGE),
)
"""First bytes of other kinds of files, and what to do about each."""
PROGRAM = Wording("is the source of a program", "是程序源代码")
ONLY_WORDS = Wording(
    "is text without any tag, so no page; the words of a description are checked from standard input: `listinglint check - < FILE`",
    "是没有网页标签的纯文字，不是页面；要检查一段商品描述，请从标准输入给出：listinglint check - < 文件",
)
_DOCUMENTS = (".doc", ".docx", ".odt", ".ppt", ".pptx", ".wps")
_PROGRAMS = (".py", ".pyw", ".js", ".mjs", ".ts", ".tsx", ".jsx", ".css", ".scss", ".less", ".sh", ".bash", ".bat", ".cmd", ".ps1", ".rb", ".go", ".rs", ".java", ".c", ".h", ".cpp", ".cs", ".pl", ".lua", ".sql", ".vue")  # fmt: skip
"""Endings of files that are written for a computer; a script that hands over data is read before anybody asks for these."""


def refuse(path: str, head: bytes) -> None:
    """Refuse what is plainly no text, before its noise is linted; tables and archives that are read as such aside."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:512]
    start = b"" if start in {b"\xff\xfe", b"\xfe\xff"} else start  # an order of bytes, and none that follow
    if not start and len(head) < HEAD:
        raise NotGoodsError(path, Wording("is empty", "是空文件"))
    if start.startswith(b"version https://git-lfs"):
        why = Wording(
            "is a Git LFS pointer, not the page: run `git lfs pull`",
            "只是 Git LFS 指针，不是页面本身：请先运行 git lfs pull",
        )
        raise LoadError(path, why)
    if start.startswith((b"PK\3\4", b"\xd0\xcf\x11\xe0")) and path.lower().endswith(_DOCUMENTS):
        raise LoadError(path, DOCUMENT)
    if start.startswith((b"PK\3\4", b"PAR1", b"\xd0\xcf\x11\xe0", b"SQLite format 3\0")):
        return
    for begin, why in _OTHERS:
        if head.startswith(begin):
            raise LoadError(path, why)
    head = head[:4096]
    strange = len(head) - len(head.translate(None, _CONTROLS))
    if strange > len(head) // 100 + 1 and not _is_wide(head):
        ending = path.lower().rpartition(".")[2]
        raise LoadError(path, OTHERWISE.filled(ending=ending) if f".{ending}" in TABLES else NO_PAGE)


def refuse_unlike(path: str, head: bytes) -> None:
    """Refuse the source of a program, whatever tags are in its strings, and words that no mark makes a page."""
    if is_program(path, head):
        raise LoadError(path, PROGRAM)
    if not (path.lower().endswith(PAGES) or b"<" in head or _is_wide(head)) or head.startswith(b"\xd0\xcf"):
        raise LoadError(path, NO_PAGE if head.startswith(b"\xd0\xcf") else ONLY_WORDS)


def is_program(path: str, head: bytes) -> bool:
    """Tell the source of a program by the ending of its name, or by the line that says what runs it; what begins with a tag is none."""
    is_named_so = path.lower().endswith(_PROGRAMS) and not head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
    return is_named_so or head.startswith(b"#!")


def _is_wide(head: bytes) -> bool:
    """Tell whether characters take two bytes: an order of bytes in front, or a zero in every other one."""
    is_marked = head[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"<\0" in head[:64] or b"\0<" in head[:64]
    return is_marked or max(head[0:4096:2].count(0), head[1:4096:2].count(0)) * 3 > len(head[:4096]) // 2
