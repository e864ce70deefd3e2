"""Rule files to start from: each is whole, its examples hold, and its comments say what stands where."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_HEAD = """\
# The rule ID, whose name is its place: FAMILY/NAME.yaml.
# It works as it stands; put your own words in place of these.
# Run the examples:                                     newslint rules test {folder}
# Count what it would say about published articles:     newslint rules coverage --select ID ARCHIVE

"""

_STATUS = """
# error: provably wrong or legally dangerous. warning: an editor would send it back. note: taste, house style.
severity: note
# A rule in preview is shown and never blocks. Take the line away when you trust the rule.
status: preview
# Languages of the articles that it reads: id, en or both.
languages: [id]
# The release of your rules in which it came.
since: "1"

# What it finds (for lists of rules), what it says about a finding, and why, each in both languages. In a message,
# {places}.
"""

_REFS = """\
# The standard that it rests on: your style book, a code of ethics, a link.
refs: [Buku Gaya, bab Nama Tempat]

# Where it looks, if not everywhere in the article: headline, deck, body, quote, caption, heading, list ...
# where: [headline, body]
# In quotations: include, skip (quoted speech is not the reporter's prose) or only.
# quotes: skip

"""

_SUBSTITUTION = f"""\
{_HEAD}# The kind of check. `substitution` knows what to write instead; `existence` only what should not stand there.
check: substitution
{_STATUS.replace("{places}", "{match} is what stands there and {replacement} what to write")}summary:
  id: Nama kota menurut buku gaya kami.
  en: City names as our style book has them.
message:
  id: "Kami menulis “{{replacement}}”, bukan “{{match}}”."
  en: "We write “{{replacement}}”, not “{{match}}”."
why:
  id: Pembaca mencari arsip dengan satu ejaan; dua ejaan membelah arsip.
  en: Readers search the archive for one spelling; two spellings cut it in half.
{_REFS}options:
  # Wrong: right. Whole words, whatever their case; phrases too.
  words:
    Jogjakarta: Yogyakarta
    Bandar Aceh: Banda Aceh

# The [[marks]] say exactly where the rule must speak: they are its test. `fixed` is the text after the replacement.
# Among the good ones, keep a near miss: what looks alike and is right.
examples:
  bad:
    - text: "Festival itu dibuka di [[Jogjakarta]]."
      fixed: "Festival itu dibuka di Yogyakarta."
    - "Kapal bertolak dari [[Bandar Aceh]] pagi tadi."
    - "Warga [[Jogjakarta]] menanam pohon."
  good:
    - "Festival itu dibuka di Yogyakarta."
    - "Kapal bertolak dari Banda Aceh pagi tadi."
    - "Band Jogjakartanesia tampil malam ini."
"""

_EXISTENCE = f"""\
{_HEAD}# The kind of check. `existence` marks words that should not stand there; `substitution` also says what to write.
check: existence
{_STATUS.replace("{places}", "{match} is what stands there")}summary:
  id: Kata yang tidak kami pakai dalam berita.
  en: Words that we do not use in news copy.
message:
  id: "“{{match}}” menilai peristiwa; tulis apa yang terjadi."
  en: "“{{match}}” judges the event; write what happened."
why:
  id: Buku gaya kami meminta fakta; pembaca menilai sendiri.
  en: Our style book asks for facts; readers judge for themselves.
{_REFS}options:
  # Whole words and phrases, whatever their case.
  words: [bikin heboh, bikin geger]
  # Regular expressions, for what words cannot say. Each sees one sentence.
  patterns: ['(?i)\\bsukses\\s+besar\\b']

# The [[marks]] say exactly where the rule must speak: they are its test.
# Among the good ones, keep a near miss: what looks alike and is right.
examples:
  bad:
    - "Unggahan itu [[bikin heboh]] warga."
    - "Kabar tersebut [[bikin geger]] satu desa."
    - "Pentas itu [[sukses besar]]."
  good:
    - "Unggahan itu dilihat dua juta kali."
    - "Warga heboh melihat ikan sebesar itu."
    - "Pentas itu ditonton sukses dan besar namanya."
"""

OVERLAY = """\
# Changes the rule ID. What is not written here stays as it is shipped; see it with: newslint rules show ID
# Then try it: newslint rules test {folder}
extends: ID

# The severity, if another one: note, warning or error. (Only the severity? `rules: {ID: note}` in newslint.yaml does.)
# severity: note

# Entries of its options that you take away, or add: lists and tables by their names, as `rules show` tells them.
# What is taken away must be there and what is added must not: a mistake is told with its line.
# remove:
#   words: [one, another]
# add:
#   words: [a third]

# Examples that show what you changed. The shipped ones are left out, since they may no longer hold.
examples:
  bad: []
  good: []
"""

KINDS: Mapping[str, str] = MappingProxyType({"substitution": _SUBSTITUTION, "existence": _EXISTENCE})


def filled(template: str, rule_id: str, folder: str) -> str:
    """Give a rule file for an id, in a folder of rules."""
    return template.replace("{folder}", folder).replace("ID", rule_id)
