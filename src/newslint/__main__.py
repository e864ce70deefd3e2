"""``newslint`` and ``python -m newslint``."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line."""
    gc.disable()  # a start makes no garbage that is worth the looking; a run over several drafts turns it on again
    from newslint.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
