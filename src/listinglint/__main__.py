"""The command `listinglint`."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_STOPPED = 130
"""How a run ends that Ctrl+C has stopped: 128 and the number of SIGINT."""


def program() -> None:
    """Run the command line as a process of its own."""
    import atexit

    ends_with: list[int] = []
    atexit.register(_leave, ends_with)  # whoever registers first is called last
    try:
        main()
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            ends_with.append(end.code or 0)
        raise
    ends_with.append(0)


def _leave(ends_with: list[int]) -> None:
    """Leave at once with a status: to free one by one what is held took a tenth of a small run, and the system does it as well."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):  # Python says by itself what it can't write
        return
    if ends_with:
        os._exit(ends_with[0] & 0xFF)


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from listinglint import __version__

        sys.stdout.write(f"listinglint {__version__}\n")
        return
    _end_cleanly()
    _keep_what_is_made()
    try:
        _refuse_without_folder()
        from listinglint.cli.app import run
        from listinglint.cli.arguments import with_paths

        run(with_paths(sys.argv[1:]))
    except KeyboardInterrupt:
        _tell_stopped()
        sys.exit(_STOPPED)
    except SystemExit as end:
        if (
            type(end) is SystemExit and end.code == _STOPPED
        ):  # who has more to say says it, and ends by a kind of its own
            _tell_stopped()
        raise
    except OSError as error:
        _tell(_why_not_written(error) or _broken(error))
        sys.exit(2)
    except Exception as error:  # noqa: BLE001 - status 1 means findings; whatever breaks the tool itself is 2, in one line
        _tell(_broken(error))
        sys.exit(2)


def _broken(error: Exception) -> str:
    return f"listinglint broke: {type(error).__name__}: {' '.join(str(error).split())[:500]}"


def _why_not_written(error: OSError) -> str:
    """Say that the disk is full; empty for any other error."""
    import errno

    from listinglint.cli.language import say

    return (
        say("the disk is full: nothing more can be written", "磁盘已满，无法继续写入")
        if error.errno == errno.ENOSPC
        else ""
    )


def _end_cleanly() -> None:
    """Let the signals of a closed terminal and of a stopped job end a run as Ctrl+C does: what is half written is removed."""
    import signal

    def end(number: int, _: object) -> NoReturn:
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) is not signal.SIG_DFL:  # `nohup` has it ignored
            continue
        try:
            signal.signal(number, end)
        except ValueError:  # in a thread of somebody else's program, whose signals these are
            return


def _keep_what_is_made() -> None:
    """Look for circles of forgotten objects less often: hardly any are made, and looking at every 700th object took a tenth of a run."""
    import gc

    gc.set_threshold(50_000, 20, 20)


def _refuse_without_folder() -> None:
    """End a run in a folder that has been removed: no path means anything there."""
    try:
        os.getcwd()  # noqa: PTH109 - nothing is imported for it
    except OSError:
        from listinglint.cli.language import spoken
        from listinglint.model.wording import Wording

        _tell(
            Wording("the working folder is gone: change to another one", "当前文件夹已不存在：请换一个文件夹").of(
                spoken(None)
            )
        )
        sys.exit(2)


def _tell_stopped() -> None:
    """Say that a person has stopped the run: nothing it has not said is to be taken for its result."""
    from listinglint.cli.language import say

    _tell(say("stopped", "已停止"))


def _tell(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    program()
