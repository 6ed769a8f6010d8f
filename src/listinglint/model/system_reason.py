"""Why the system, or a library that unpacks, could not do something: in plain words of both languages."""

from __future__ import annotations

import errno
import zlib

from listinglint.model.wording import Wording

DAMAGED = Wording("the file is damaged or cut off: save or download it again", "文件已损坏或不完整，请重新保存或下载")
_BY_NUMBER = {
    errno.ENOENT: Wording("no such file or folder", "找不到这个文件或文件夹"),
    errno.EEXIST: Wording("there is already a file or folder of this name", "已有同名的文件或文件夹"),
    errno.EACCES: Wording("permission denied, or another program has it open", "没有权限，或正被其他程序打开"),
    errno.EPERM: Wording("permission denied", "没有权限"),
    errno.EISDIR: Wording("it is a folder", "这是文件夹"),
    errno.ENOTDIR: Wording("a part of the path is a file, not a folder", "路径中间有一段是文件，不是文件夹"),
    errno.ENOSPC: Wording("the disk is full", "磁盘已满"),
    errno.EROFS: Wording("the disk is read-only", "磁盘是只读的"),
    errno.ENAMETOOLONG: Wording("the name is too long", "文件名太长"),
    errno.ELOOP: Wording("links lead in a circle", "链接形成了循环"),
    errno.EBUSY: Wording("another program is using it", "正被其他程序使用"),
    errno.EMFILE: Wording("too many files are open", "打开的文件太多"),
    errno.ENFILE: Wording("too many files are open", "打开的文件太多"),
    errno.EIO: Wording("the disk reports an error", "磁盘读写出错"),
    errno.EADDRINUSE: Wording("the address is in use", "端口已被占用"),
    errno.EINVAL: Wording("it is not a regular file, or its name can't be used", "不是普通文件，或文件名不能用"),
    errno.ECONNREFUSED: Wording("the connection was refused", "连接被拒绝"),
    errno.ETIMEDOUT: Wording("it did not answer in time", "没有在规定时间内应答"),
}
_PACKED = ("BadZipFile", "BadGzipFile", "LZMAError")
"""Names of errors of modules that nothing else needs."""


def reason_of(error: BaseException) -> Wording:
    """Say why something failed; what nobody has put into words is told as the system tells it."""
    known = _BY_NUMBER.get(getattr(error, "errno", None) or 0)
    if known is not None:
        return known
    if isinstance(error, EOFError | zlib.error) or type(error).__name__ in _PACKED:
        return DAMAGED
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return Wording(said, said)
