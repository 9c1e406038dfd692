"""Files made to harm their reader: each is one clear refusal or one clean document, in little time and memory."""

import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from pipeline.readers import ReadError, guard, read_document
from pipeline.readers.errors import Refused
from tests.pipeline.readers import made
from tests.pipeline.texts import PLAN

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 10
ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
SPANNED = b"<tr><td colspan=50000000 rowspan=50000000>a<td>b"
THOUSAND = b"<tr>" + b"<td>a" * 1_000
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def word_xml(xml: str) -> bytes:
    """A Word file whose main part is this XML."""
    return made.repacked(made.docx(""), lambda name, data: xml.encode() if name.endswith("document.xml") else data)


def word_body(inside: str) -> str:
    return f'<w:document xmlns:w="{made.WORD}"><w:body>{inside}</w:body></w:document>'


def inflated(megabytes: int) -> bytes:
    """A Word file whose main part unpacks to so many megabytes of blanks."""
    data = io.BytesIO(made.docx("<w:p/>"))
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b" " * 1_000_000)
    return data.getvalue()


def lying_about_its_size() -> bytes:
    """An archive whose directory says that its only part is small."""
    data = bytearray(inflated(100))
    central = data.rindex(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    return bytes(data)


def far_sheet() -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = (
        f'<worksheet xmlns="{space}"><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row>'
        '<row r="9999999"><c r="XFD9999999" t="str"><v>b</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD9999999"/></mergeCells></worksheet>'
    )
    book = f'<workbook xmlns="{space}" xmlns:r="{relation}"><sheets><sheet name="a" r:id="a"/></sheets></workbook>'
    links = '<Relationships><Relationship Id="a" Target="worksheets/a.xml"/></Relationships>'
    parts = {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links, "xl/worksheets/a.xml": sheet}
    return made.packed({"[Content_Types].xml": "", **parts})


def noting() -> bytes:
    mark = '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    notes = f'<w:footnotes xmlns:w="{made.WORD}"><w:footnote w:id="1">{mark}</w:footnote></w:footnotes>'
    return made.docx(mark, footnotes=notes)


def nested_letter() -> bytes:
    head = b"From: a@example.org\nTo: b@example.org\nSubject: a\nMIME-Version: 1.0\n"
    return head + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(3_000))


HOSTILE: list[tuple[str, Callable[[], bytes], set[str]]] = [
    ("archive-bomb", lambda: inflated(300), {"too-large"}),
    ("archive-that-lies", lying_about_its_size, {"too-large", "unreadable"}),
    ("entity-bomb", lambda: word_xml(ENTITIES + "<a>&i;</a>"), {"too-large", "unreadable"}),
    ("entity-from-outside", lambda: word_xml(OUTSIDE + word_body("<w:p>&a;</w:p>")), {"unreadable"}),
    ("span-of-fifty-million", lambda: b"<html><table>" + SPANNED * 2_000, {"done"}),
    ("grid-of-spans", lambda: b"<html><table>" + b"<tr>" + b"<td colspan=1000 rowspan=60000>a" * 50_000, {"done"}),
    ("table-of-a-million-cells", lambda: b"<html><table>" + THOUSAND * 1_000, {"too-large"}),
    ("nested-tables", lambda: b"<html>" + b"<table><tr><td>a" * 10_000, {"too-large"}),
    ("nested-in-word", lambda: word_xml(word_body("<w:tbl><w:tr><w:tc>" * 10_000)), {"too-large", "unreadable"}),
    ("nested-controls", lambda: word_xml(word_body("<w:sdt>" * 200 + "</w:sdt>" * 200)), {"no-text"}),
    ("million-of-elements", lambda: word_xml(word_body("<w:p/>" * 5_000_000)), {"too-large", "unreadable", "no-text"}),
    ("million-of-marks", lambda: b"<html>" + b"<b>a" * 1_000_000, {"too-large", "done"}),
    ("one-endless-tag", lambda: b"<html><p " + b"a=1 " * 2_000_000, {"no-text", "too-large", "unreadable", "done"}),
    ("sheet-far-away", far_sheet, {"done", "no-text"}),
    ("notes-that-note-themselves", noting, {"done"}),
    ("cut-off", lambda: made.docx(made.word_paragraph(PLAN))[:-30], {"unreadable"}),
    ("no-document-inside", lambda: made.packed({"[Content_Types].xml": "", "word/other.txt": "a"}), {"unreadable"}),
    ("wrong-beginning", lambda: b"PK\x03\x04" + PLAN.encode(), {"unreadable"}),
    ("letter-of-nested-parts", nested_letter, {"no-text", "too-large", "unreadable", "done"}),
]  # fmt: skip


def became(data: bytes) -> str:
    try:
        return "done" if read_document(data, "file").text.strip() else "empty"
    except ReadError as error:
        return error.code


@pytest.mark.parametrize(("make", "codes"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_a_hostile_file_harms_nobody(make: Callable[[], bytes], codes: set[str]) -> None:
    data = make()
    begun = time.perf_counter()
    assert became(data) in codes
    assert time.perf_counter() - begun < SECONDS
    assert became(made.docx(made.word_paragraph("план"))) == "done"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a child took")
def test_all_of_them_together_take_little_memory() -> None:
    program = (
        "import json, resource, sys; from tests.pipeline.readers.test_guard import HOSTILE, became\n"
        "names = ('archive-bomb', 'entity-bomb', 'grid-of-spans', 'nested-tables', 'million-of-elements')\n"
        "codes = [became(make()) for name, make, _ in HOSTILE if name in names]\n"
        "from pipeline.readers import guard; guard.close()\n"
        "print(json.dumps([codes, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, timeout=60)
    codes, kilobytes = json.loads(done.stdout)
    assert len(codes) == 5
    assert kilobytes < 1_000_000


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(Refused) as refused:
        guard.ask("html", b"<html>" + b"<td>a" * 400_000, seconds=0.01)
    assert refused.value.code == "timed-out"
    assert guard.ask("html", b"<html><p>a").content is not None


def test_a_child_that_dies_costs_one_file() -> None:
    guard.ask("html", b"<html><p>a")
    guard._children[0].kill()
    with pytest.raises(Refused) as refused:
        guard.ask("html", b"<html><p>a")
    assert refused.value.code == "unreadable"
    assert guard.ask("html", b"<html><p>a").content is not None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_gets_a_child_of_its_own() -> None:
    program = (
        "import os; from pipeline.readers import guard\n"
        "guard.ask('html', b'<html><p>a')\n"
        "pid = os.fork(); found = guard.ask('html', b'<html><p>b').content.text\n"
        "assert found == 'b'\n"
        "os.waitpid(pid, 0)[1] and exit(1) if pid else os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=30)


def test_a_plain_text_needs_neither_child_nor_parser() -> None:
    program = (
        "import sys; from pipeline.readers import read_document; from pipeline.engine import extract\n"
        f"extract(read_document({PLAN.encode()!r}, 'plan.txt'))\n"
        "assert not {'lxml', 'subprocess', 'email', 'pdfplumber', 'pypdfium2'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=30)


def changed(data: bytes, random: Random) -> bytes:
    """A file with some of its bytes changed, left out, doubled or cut off."""
    result = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 5, 20])):
        at = random.randrange(len(result) or 1)
        match random.randrange(5):
            case 0:
                result[at : at + 1] = random.randbytes(1)
            case 1:
                del result[at : at + random.randrange(1, 50)]
            case 2:
                result[at:at] = result[at : at + random.randrange(1, 200)]
            case 3:
                result[at:at] = random.choice(
                    [b"<", b">", b"</td>", b"<table>", b"&#0;", b"\x00", b"</w:p>", b'="', b"&a;", b"\xff"]
                )
            case _:
                del result[max(at, len(result) // 2) :]
    return bytes(result)


def within(data: bytes, random: Random) -> bytes:
    """An archive with one of its parts changed: what is packed and summed up rightly."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        chosen = random.choice(archive.namelist())
    return made.repacked(data, lambda name, words: changed(words, random) if name == chosen else words)


@pytest.mark.parametrize("write", [made.to_html, made.to_docx, made.to_odt, made.to_xlsx], ids=lambda one: one.__name__)
def test_two_hundred_spoilt_files_of_each_kind(write: Callable[..., bytes]) -> None:
    good = write(made.corpus_plan("2024-referendum-ru")[2])
    random = Random(write.__name__)
    codes = {"done", "unreadable", "too-large", "no-text", "binary", "encrypted", "needs-reader", "several-documents"}
    for at in range(200):
        spoilt = within(good, random) if at % 2 and good.startswith(b"PK") else changed(good, random)
        assert became(spoilt) in codes
