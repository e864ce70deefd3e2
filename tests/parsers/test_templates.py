"""What stands in Markdown and is no prose is not read, or read and never changed; what is around it does not meet."""

from __future__ import annotations

import time

import pytest

from newslint.fixing import Repairer, also_unsafe
from newslint.model.document import Document
from newslint.parsers.markdown import parse
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session

NOT_READ = (
    r"$\mathrm{resiko}_t$", "$resiko$", "$$resiko = a + b$$", r"\(resiko^2\)", r"\\(resiko^2\\)", r"\[resiko_{a} = 1\]",
    '{{< ref "resiko.md" >}}', '{{% lang "resiko" %}}', "{{ page.resiko }}", "{{<x y=`a } resiko`>}}", "{% link resiko.md %}",
    "{{< highlight go >}}resiko {{ x }}{{< /highlight >}}", "{{< katex >}}resiko{{< /katex >}}", "{% raw %}resiko{% endraw %}",
    "[gallery ids=\"1\" title='resiko']", "[embed width=5]resiko[/embed]", "[code]resiko[/code]", "%%resiko%%", "![[resiko.png]]",
    "`resiko`", "<kbd>resiko</kbd>", "<code>resiko</code>",
)  # fmt: skip
LOCKED = (
    "[[resiko]]", "[[Pasar|resiko]]", "[[resiko#bagian]]", "[@resiko2020, hlm. 5]", "$5 untuk resiko itu, juga US$",
    r"\(lihat resiko banjir\)", "{{< quote >}}Ada resiko{{< /quote >}}", "{% blockquote %}Ada resiko{% endblockquote %}",
    "[quote]Ada resiko[/quote]",
)  # fmt: skip
PROSE = (
    "[pasar resiko](a.md)", "{{< lead >}}resiko{{< /lead >}}", '[caption width="3"]resiko[/caption]', "[resiko]",
    "US$5 resiko US$6", "naik 50% resiko 5%", "resiko{.kelas}", "harga $5, resiko, $6",
)  # fmt: skip


def read(text: str) -> Document:
    (document,) = parse(Source("a.md", text.encode()))
    return document


def repaired(text: str) -> str:
    done = Repairer(session(), Choice(profile="default", select=("spelling",)), None, also_unsafe).repair(
        Source("a.md", text.encode())
    )
    assert done.failure is None
    return done.data.decode()


def draft(words: str) -> str:
    return f"# Pasar Ikan\n\nWarga antri di {words} pagi ini, kata panitia.\n"


@pytest.mark.parametrize("words", NOT_READ)
def test_it_is_not_read(words: str) -> None:
    assert "resiko" not in read(draft(words)).view
    assert repaired(draft(words)) == draft(words).replace("antri", "antre")
    if "`resiko" not in words:  # which means nothing in HTML
        assert repaired(f"<div>\n<p>Warga antri di {words} pagi.</p>\n</div>\n").count("resiko") == 1


@pytest.mark.parametrize("words", LOCKED)
def test_it_is_read_and_never_changed(words: str) -> None:
    assert "resiko" in read(draft(words)).view
    assert repaired(draft(words)) == draft(words).replace("antri", "antre")


@pytest.mark.parametrize("words", PROSE)
def test_it_is_prose(words: str) -> None:
    assert "resiko" in read(draft(words)).view
    assert repaired(draft(words)) == draft(words).replace("antri", "antre").replace("resiko", "risiko")


@pytest.mark.parametrize("form", ["a.md", "a.html"])
@pytest.mark.parametrize("code", ["<code>x</code>", "<kbd>x</kbd>", "<math><mi>x</mi></math>", "<button>x</button>"])
def test_what_is_around_left_out_words_does_not_meet(form: str, code: str) -> None:
    text = (
        f"<p>Tulis dan {code} dan tekan {code}, lalu antar{code}pulau.</p>"
        if form == "a.html"
        else (f"Tulis dan {code} dan tekan {code}, lalu antar{code}pulau.\n")
    )
    (report,) = session().check(Source(form, text.encode()), Choice(profile="strict", select=("spelling", "style", "leftovers")))
    assert report.document.view.strip() == "Tulis dan \ufffc dan tekan \ufffc, lalu antar\ufffcpulau."
    assert report.findings == ()


def test_what_shows_nothing_leaves_no_sign() -> None:
    assert read("Pasar {{< anchor >}}\n\n{{< figure >}}\n\n`kode`\n\nIkan {{< x >}} segar {{< /x >}} pagi.\n").view.split("\n") == [
        "Pasar", "\ufffc", "Ikan segar pagi.", "",
    ]  # fmt: skip


def test_a_draft_of_nothing_but_code_is_not_taken_for_a_clean_one() -> None:
    _, failure = session().try_check(Source("a.md", b"`resiko`\n"), Choice())
    assert failure is not None


@pytest.mark.parametrize(
    "piece",
    ["[code]", "{% raw %}", "{{< raw >}}", "{{<", "$a ", "$$", r"\[", r"\(", "[[", "%%", "[a b=c ", "{{`", "[@", "!!! ", "{:"],
)
def test_what_is_never_closed_takes_no_time(piece: str) -> None:
    start = time.process_time()
    read("x " + piece * (60_000 // len(piece)))
    assert time.process_time() - start < 2
