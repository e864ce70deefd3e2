"""``newslint`` and ``python -m newslint``."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line."""
    gc.disable()  # a start makes no garbage that is worth the looking; a run over several drafts turns it on again
    try:
        from newslint.cli.main import main as run

        run()
    finally:
        gc.freeze()  # Python looks through all that is left when it ends, unless it is frozen: 20 ms


if __name__ == "__main__":
    main()
