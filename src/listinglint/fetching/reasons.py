"""Why something could not be fetched, in words for the user."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording


class NotFetched(Exception):  # noqa: N818 - a reason to tell, not a fault of ours
    """It was not fetched; `why` says the reason in plain words."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


NO_ADDRESS: Final = Wording("its address is no web address", "地址不是有效的网址")
SCHEME: Final = Wording("its address is not http or https: not fetched", "不是 http 或 https 网址，不下载")
CREDENTIALS: Final = Wording("its address holds a user name: not fetched", "网址里带有用户名，不下载")
PORT: Final = Wording(
    "its address names port {port}: not fetched unless --fetch-hosts names it",
    "网址使用端口 {port}，除非在 --fetch-hosts 中写明，否则不下载",
)
HOST: Final = Wording("{host} is not among the hosts to fetch from", "{host} 不在允许下载的域名之内")
PRIVATE: Final = Wording("address of a private network: not fetched", "内网地址，不下载")
NO_NAME: Final = Wording("there is no server of this name: {host}", "找不到服务器 {host}")
NO_CONNECTION: Final = Wording("{host} can't be reached", "无法连接 {host}")
DOWN: Final = Wording(
    "{host} could not be reached several times in a row, so it was not asked again", "{host} 连续多次无法连接，不再尝试"
)
NO_TRUST: Final = Wording("{host} has no valid certificate", "{host} 的安全证书无效")
CUT: Final = Wording("the connection was cut before all of it came", "下载中途连接断开")
TOO_SLOW: Final = Wording("took longer than {seconds:g} s", "超过 {seconds:g} 秒仍未下载完")
STALLED: Final = Wording("next to nothing came for {seconds:g} s", "连续 {seconds:g} 秒几乎没有收到数据")
TOO_LARGE: Final = Wording("is larger than {size} MB", "超过 {size} MB")
UNLAWFUL: Final = Wording("the server does not speak as a web server should", "服务器的应答不符合 HTTP 规范")
HEADERS: Final = Wording("the headers of the answer are too large", "服务器应答头过大")
PACKED: Final = Wording(
    "the server packed it in a way that was not asked for ({how})", "服务器使用了未请求的压缩方式（{how}）"
)
PACKING_BROKEN: Final = Wording("it came packed, and the packing is damaged", "压缩数据已损坏")
STATUS: Final = Wording("the server answered {status}", "服务器应答 {status}")
STATUS_NAMED: Final = Wording("the server answered {status} ({name})", "服务器应答 {status}（{name_zh}）")
ASKS_TO_WAIT: Final = Wording(
    "the server answered {status} and asks to wait {seconds:.0f} s", "服务器应答 {status}，要求等待 {seconds:.0f} 秒"
)
REDIRECTS: Final = Wording("the server leads on more than {most} times", "服务器跳转超过 {most} 次")
NOWHERE: Final = Wording("the server leads on, and does not say where", "服务器要求跳转，但没有给出地址")
NO_PICTURE: Final = Wording("what the server sent is no picture", "服务器返回的不是图片")
PAGE_NO_PICTURE: Final = Wording("the server sent a web page instead of the picture", "服务器返回的是网页，不是图片")
PICTURE_NO_PAGE: Final = Wording("the address gives a picture, not a page", "这个网址是图片，不是网页")
NO_PAGE: Final = Wording("what the server sent is no web page", "服务器返回的不是网页")
LOGIN: Final = Wording(
    "the shop asks for a login or a captcha; open it in a browser and save the page (Ctrl+S, complete)",
    "店铺要求登录或验证，请用浏览器打开后保存网页（Ctrl+S，“网页，全部”）",
)
ENOUGH: Final = Wording(
    "{most} pictures were fetched in this run; --fetch-limit allows more",
    "本次已下载 {most} 张图片，可用 --fetch-limit 提高上限",
)
NO_ROOM: Final = Wording("it can't be written to the cache folder: {why}", "无法写入缓存文件夹：{why}")

NAMED: Final = {
    401: Wording("login needed", "需要登录"),
    403: Wording("not allowed", "禁止访问"),
    404: Wording("not found", "找不到"),
    410: Wording("gone", "已删除"),
    429: Wording("too many requests", "请求过多"),
    500: Wording("error of the server", "服务器出错"),
    502: Wording("error of the server", "服务器出错"),
    503: Wording("busy", "服务器繁忙"),
    504: Wording("error of the server", "服务器出错"),
}


def of_status(status: int) -> Wording:
    """Say what an HTTP status means."""
    name = NAMED.get(status)
    if name is None:
        return STATUS.filled(status=status)
    return STATUS_NAMED.filled(status=status, name=name, name_zh=name)
