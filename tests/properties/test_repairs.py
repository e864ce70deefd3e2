"""A repair changes the slips in prose and no other byte, whatever stands between and around them; a second one nothing."""

from __future__ import annotations

import html
import io
import zipfile
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.fixing import Repairer, safe_only
from newslint.parsers.docx import apply, track
from newslint.plugins.hookspecs import Source
from newslint.session import Choice
from tests.drafts import session
from tests.rendered import W

SPELLING = Choice(profile="default", select=("spelling", "style.double-space"))
SLIP = ("Warga antri di pasar ikan itu sejak pagi.", "Warga antre di pasar ikan itu sejak pagi.")
# Stretches of a draft, and what they are after a repair: ``None`` stands for just the same.
IN_MARKDOWN = [
    SLIP, ("Ada **resiko** besar di `resiko` itu.", "Ada **risiko** besar di `resiko` itu."),
    *((text, None) for text in (  # what is indented is code behind a paragraph, and prose behind an item of a list
        "> Kami tahu ada resiko.", "```\nresiko  resiko\n```",
        "Warga pulang.\n\n    resiko  resiko", "<pre>resiko  resiko</pre>", "$resiko_a$",
        "“Ada resiko besar,” kata Sari di pasar.", '{{< figure alt="resiko" >}}', "<!-- resiko  resiko -->", "[[resiko]]",
        "![resiko](resiko.jpg)", "[a]: https://a.example/resiko", "<q>Ada resiko</q>, kata Sari.", "{% include resiko.html %}",
        "‘Ada resiko besar,’ kata Sari di pasar.",
    )),
    ("| Ada resiko | a  b |\n|---|---|\n| resiko | `resiko` |", "| Ada risiko | a  b |\n|---|---|\n| risiko | `resiko` |"),
    ('- [pasar resiko](https://a.example/resiko "resiko")', '- [pasar risiko](https://a.example/resiko "resiko")'),
    ("Teks[^resiko] lagi.\n\n[^resiko]: Ada resiko.", "Teks[^resiko] lagi.\n\n[^resiko]: Ada risiko."),
]  # fmt: skip
IN_HTML = [
    ("<p>Warga an<b>tri</b> &amp; pulang.</p>", "<p>Warga an<b>tre</b> &amp; pulang.</p>"),
    ("<figure><img alt=resiko src=resiko><figcaption>Ada resiko</figcaption></figure>",
     "<figure><img alt=resiko src=resiko><figcaption>Ada risiko</figcaption></figure>"),
    *((text, None) for text in (
        "<blockquote><p>Kami tahu ada resiko.</p></blockquote>", "<pre>resiko  resiko</pre>", "<script>var resiko</script>",
        "<p>“Ada resiko besar,” kata Sari di pasar.</p>", "<!-- resiko  resiko -->", "<nav>resiko</nav>",
        "<p title='resiko'>Kata  warga,\n  <code>resiko</code>, lagi.</p>", "<p>«Ada resiko besar», kata Sari.</p>",
        "<style>resiko</style>", "<p><q>Ada resiko</q>.</p>",
    )),
]  # fmt: skip


def repaired(name: str, data: bytes) -> bytes:
    repairer = Repairer(session(), SPELLING, None, safe_only)
    done = repairer.repair(Source(name, data))
    assert done.failure is None
    fixed = {(one.finding.rule, one.finding.text) for one in done.applied}
    left = {(one.finding.rule, one.finding.text) for one in done.skipped}
    assert not (fixed - left) & {(one.rule, one.text) for report in done.reports for one in report.findings}
    assert repairer.repair(Source(name, done.data)).data == done.data
    return done.data


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(IN_MARKDOWN), max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_markdown(pieces: list[tuple[str, str | None]], line_end: str, marked: bool) -> None:  # noqa: FBT001
    # an indented stretch behind a list or a footnote goes on with it, and is no code
    assume(not any(text.startswith("    ") and one.startswith(("- ", "Teks[^")) for (one, _), (text, _) in pairwise(pieces)))
    head = "---\ntitle: 'Ada {} Banjir'\nslug: resiko\n---\n\n"
    before = [head.format("resiko"), SLIP[0], *(text for text, _ in pieces)]
    after = [head.format("risiko"), SLIP[1], *(text if fixed is None else fixed for text, fixed in pieces)]
    first, second = ("\n\n".join(one).replace("\n", line_end).encode("utf-8-sig" if marked else "utf-8") for one in (before, after))
    assert repaired("a.md", first) == second


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(IN_HTML), max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_html(pieces: list[tuple[str, str | None]], line_end: str) -> None:
    before = ["<h1>Pasar Ikan</h1>", f"<p>{SLIP[0]}</p>", *(text for text, _ in pieces)]
    after = ["<h1>Pasar Ikan</h1>", f"<p>{SLIP[1]}</p>", *(text if fixed is None else fixed for text, fixed in pieces)]
    first, second = ("\n".join(one).replace("\n", line_end).encode() for one in (before, after))
    assert repaired("a.html", first) == second


TEXT = "Warga antri di pasar & dermaga, dan dan panitia menilai ada resiko banjir é besar."
MENDED = "Warga antre di pasar & dermaga, dan panitia menilai ada risiko banjir é besar."
BETWEEN = (
    *("", '<w:proofErr w:type="x"/>', '<w:bookmarkStart w:id="1"/>', '<w:commentRangeStart w:id="2"/>'),
    "<w:del><w:r><w:delText>resiko</w:delText></w:r></w:del>",
)
FORMATTING = ("", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:rPrChange><w:rPr><w:u/></w:rPr></w:rPrChange></w:rPr>")
CUTS = st.lists(st.tuples(st.integers(1, len(TEXT) - 1), st.sampled_from(BETWEEN), st.sampled_from(FORMATTING)), max_size=8)


Cut = tuple[int, str, str]


def placed(cuts: list[Cut]) -> list[Cut]:
    """Give one cut for each place, in order."""
    return sorted({cut[0]: cut for cut in cuts}.values())


def word(text: str, cuts: list[Cut]) -> bytes:
    """Write a text as a paragraph whose runs end at some places, with something between them."""
    runs, position = "", 0
    for place, between, formatting in (*placed(cuts), (len(text), "", "")):
        words = html.escape(text[position:place], quote=False)
        runs += f'<w:r>{formatting}<w:t xml:space="preserve">{words}</w:t></w:r>{between}'
        position = place
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        xml = f'<w:document xmlns:w="{W}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
        archive.writestr("word/document.xml", xml)
    return stream.getvalue()


@settings(max_examples=25, deadline=None)
@given(CUTS, st.booleans())
def test_runs_of_word(cuts: list[Cut], tracked: bool) -> None:  # noqa: FBT001
    repairer = Repairer(session(), SPELLING, None, safe_only, track if tracked else apply)
    done = repairer.repair(Source("a.docx", word(TEXT, cuts)))
    assert done.failure is None
    assert done.reports[0].document.source == MENDED + "\n"
    assert repairer.repair(Source("a.docx", done.data)).data == done.data
    with zipfile.ZipFile(io.BytesIO(done.data)) as archive:
        xml = archive.read("word/document.xml").decode()
    for _, between, formatting in placed(cuts):
        assert between in xml
        assert formatting in xml
