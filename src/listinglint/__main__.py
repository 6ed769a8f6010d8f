"""The command `listinglint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from listinglint import __version__

        sys.stdout.write(f"listinglint {__version__}\n")
        return
    from listinglint.cli.app import app

    app()


if __name__ == "__main__":
    main()
