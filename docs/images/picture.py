"""Draw ``check.svg``, the picture of the README: what newslint really writes on a terminal, colours and all.

python docs/images/picture.py            write it anew
python docs/images/picture.py --check    exit 1 if newslint writes something else by now
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("check.svg")
COMMAND = ["newslint", "check", "examples/sengketa-sungai-oru.txt", "--ignore", "leftovers", "--quiet"]
COLUMNS = 92
# Colours with a contrast of at least 4.5 to 1 on the background; first the normal eight, then the bright ones.
THEME = TerminalTheme(
    (24, 26, 31),
    (222, 226, 232),
    [
        (24, 26, 31),
        (255, 123, 114),
        (126, 211, 133),
        (229, 192, 90),
        (121, 174, 255),
        (210, 168, 255),
        (96, 205, 220),
        (200, 204, 210),
    ],
)
# The frame of a window, without fonts from elsewhere.
FORMAT = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img"
aria-label="newslint on a terminal">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px;
line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def draw() -> str:
    """Run newslint as on a terminal and give the picture of what it writes."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *COMMAND], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.stderr:
        raise SystemExit(done.stderr)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, force_terminal=True, color_system="truecolor", file=nowhere)
        console.print(Text(f"$ {' '.join(COMMAND)}\n", style="bold"))
        console.print(Text.from_ansi(done.stdout), soft_wrap=True)
        return console.export_svg(title="newslint", theme=THEME, code_format=FORMAT, unique_id="newslint")


def main() -> int:
    """Write the picture, or say whether it is up to date."""
    drawn = draw()
    if "--check" in sys.argv[1:]:
        return int(drawn != PICTURE.read_text(encoding="utf-8"))
    PICTURE.write_text(drawn, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
