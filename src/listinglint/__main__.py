"""The command `listinglint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from listinglint import __version__

        sys.stdout.write(f"listinglint {__version__}\n")
        return
    try:
        from listinglint.cli.app import app
        from listinglint.cli.arguments import with_paths

        app(args=with_paths(sys.argv[1:]))
    except Exception as error:  # noqa: BLE001 - status 1 means findings; whatever breaks the tool itself is 2, in one line
        if sys.stderr is not None:
            sys.stderr.write(f"listinglint broke: {type(error).__name__}: {' '.join(str(error).split())[:500]}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
