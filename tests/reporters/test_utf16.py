"""Code points to UTF-16 units."""

import time

from newslint.reporters.utf16 import Utf16


def test_every_offset_is_what_encoding_gives() -> None:
    text = "a😀b\U0001f1ee\U0001f1e9 é\u0301 ab"
    table = Utf16(text)
    assert [table.offset(n) for n in range(len(text) + 1)] == [len(text[:n].encode("utf-16-le")) // 2 for n in range(len(text) + 1)]


def test_many_look_ups_in_a_long_text_do_not_read_it_again() -> None:
    table = Utf16("kata 😀 " * 200_000)
    start = time.process_time()
    for offset in range(0, 1_400_000, 14):
        table.offset(offset)
    assert time.process_time() - start < 1
