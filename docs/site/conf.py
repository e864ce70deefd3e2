"""Sphinx's configuration, the same for both languages; ``build.py`` gives the language and the pages."""

from newslint.version import VERSION

project = "newslint"
author = "The newslint developers"
version = release = VERSION
extensions = ["myst_parser"]
myst_heading_anchors = 3
nitpicky = True
smartquotes = False  # examples and quotations stay as they are written
highlight_language = "none"
templates_path = ["templates"]
html_theme = "furo"  # fonts of the reader's own system: nothing is fetched from elsewhere
html_title = "newslint"
html_show_sphinx = False
html_copy_source = False
html_permalinks_icon = "#"
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/languages.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
