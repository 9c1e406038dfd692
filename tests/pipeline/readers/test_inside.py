"""Archives and letters: each part is a document, and no name in them is trusted."""

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline import run as job
from pipeline.inputs import find_inputs
from pipeline.readers import ReadError, read_document
from pipeline.readers.archive import harmless
from tests.pipeline.readers import made
from tests.pipeline.texts import PLAN

PAGE = f"<pre>{PLAN}</pre>".encode()


def letter(*attached: tuple[str, bytes], words: str = "Посылаем план.", page: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "План"
    message.set_content(words)
    if page:
        message.add_alternative(page, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def names(data: bytes, folder: Path) -> list[str]:
    path = folder / "held"
    path.write_bytes(data)
    return [entry.name for entry in find_inputs([path])]


def test_the_parts_of_an_archive_are_documents(tmp_path: Path) -> None:
    data = made.packed({"a.txt": PLAN, "2012/b.html": PAGE, "__MACOSX/a.txt": "x", ".hidden": "x", "~$b.docx": "x"})
    assert names(data, tmp_path) == ["held/a.txt", "held/2012/b.html"]


def test_the_words_of_a_letter_and_what_is_attached_are_documents(tmp_path: Path) -> None:
    data = letter(("plan.txt", PLAN.encode()), ("план.html", PAGE))
    assert names(data, tmp_path) == ["held/letter.txt", "held/plan.txt", "held/план.html"]


def test_of_two_ways_to_say_the_same_a_letter_is_read_as_its_page() -> None:
    document = read_document(letter(words="план", page="<table><tr><td>1<td>план</table>"), "a.eml")
    assert document.blocks is not None
    assert document.media_type == "message/rfc822"


def test_an_archive_in_a_letter_is_opened(tmp_path: Path) -> None:
    inner = made.packed({"plan.txt": PLAN, "plan.docx": made.docx(made.word_paragraph("план"))})
    assert names(letter(("all.zip", inner)), tmp_path) == [
        "held/letter.txt",
        "held/all.zip/plan.txt",
        "held/all.zip/plan.docx",
    ]


def test_a_run_reads_each_part_and_one_bad_part_costs_only_itself(tmp_path: Path) -> None:
    data = made.packed(
        {"a.txt": PLAN, "deep/b.html": PAGE, "c.docx": b"PK\x03\x04 cut off", "../../d.txt": PLAN + "\n", "e.exe": "x"}
    )
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plans.zip").write_bytes(data)
    job.run([tmp_path / "in"], tmp_path / "out", told=lambda _outcome, _trouble: None)
    record = json.loads((tmp_path / "out" / "run.json").read_bytes())
    became = {entry["name"]: entry.get("record") or entry.get("code") for entry in record["inputs"]}
    assert became == {
        "plans.zip/a.txt": "records/plans.zip/a.json",
        "plans.zip/deep/b.html": "records/plans.zip/deep/b.json",
        "plans.zip/c.docx": "unreadable",
        "plans.zip/d.txt": "records/plans.zip/d.json",
        "plans.zip/e.exe": "no-document",
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]
    assert (tmp_path / "out" / "records" / "plans.zip" / "d.json").is_file()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plan.txt", "plan.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\plan.txt", "C_/Windows/plan.txt"),
        ("a/./b/../c.txt", "a/b/c.txt"),
        ("план\x00\n.txt", "план_.txt"),
        ("txt.\u202egpj.txt", "txt._gpj.txt"),
        ("..", "1"),
        ("", "1"),
        ("a" * 500 + ".txt", "a" * 96 + ".txt"),
    ],
)
def test_a_name_stays_below_its_file(name: str, safe: str) -> None:
    assert harmless(name, "1") == safe


def test_a_name_in_the_letters_of_dos_is_read(tmp_path: Path) -> None:
    data = made.packed({"xxxx.txt": PLAN}).replace(b"xxxx.txt", "план.txt".encode("cp866"))
    assert names(data, tmp_path) == ["held/план.txt"]


def test_one_document_in_an_archive_is_read_without_a_run() -> None:
    document = read_document(made.packed({"a/plan.html": "<html><p>план</p>"}), "plans.zip")
    assert (document.text, document.media_type) == ("план", "application/zip")


def encrypted() -> bytes:
    """An archive whose entry says that it is under a password."""
    data = bytearray(made.packed({"plan.txt": PLAN}))
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data[local + 6] |= 1
    data[central + 8] |= 1
    return bytes(data)


def endless() -> bytes:
    """Archives in archives, more than anyone packs."""
    data = made.packed({"plan.txt": PLAN})
    for _ in range(6):
        data = made.packed({"more.zip": data})
    return data


def bomb(size: int) -> bytes:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("a.txt", "w") as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(bytes(1_000_000))
    return data.getvalue()


REFUSED = [
    ("several", made.packed({"a.txt": PLAN, "b.txt": PLAN}), "several-documents"),
    ("empty", made.packed({}), "no-text"),
    ("nothing-wanted", made.packed({".hidden": "x"}), "no-text"),
    ("password", encrypted(), "encrypted"),
    ("archives-in-archives", endless(), "too-large"),
    ("bomb", bomb(200_000_000), "too-large"),
    ("too-many-parts", made.packed({f"{at}.txt": "x" for at in range(600)}), "too-large"),
    ("cut-off", made.packed({"a.txt": PLAN})[:-40], "unreadable"),
    ("letter-without-words", letter(words=""), "no-text"),
]


@pytest.mark.parametrize(("data", "code"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_opened_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_document(data, "held")
    assert refused.value.code == code
