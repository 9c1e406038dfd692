import pytest

from extractors.values import Citation, Span
from pipeline.export.articles import in_short

LOCAL = "kg.local_elections"


def citation(law: str | None, article: str | None, part: str | None = None, point: str | None = None) -> Citation:
    words = None if law == "?" else "Закон о\nвыборах"
    law = None if law == "?" else law
    return Citation(law=law, law_text=words, article=article, part=part, point=point, text="…", span=Span(0, 1))


@pytest.mark.parametrize(
    ("cited", "usual", "short"),
    [
        ([], None, ""),
        ([(LOCAL, "10", "4"), (LOCAL, "10", "5")], None, "kg.local_elections 10(4, 5)"),
        ([(LOCAL, "10", "4"), (LOCAL, "12")], LOCAL, "10(4), 12"),
        ([(LOCAL, "14", "3", "2")], LOCAL, "14(3.2)"),
        ([(LOCAL, "51-1")], LOCAL, "51-1"),
        ([(LOCAL, None)], None, "kg.local_elections"),
        ([(LOCAL, None)], LOCAL, "—"),
        ([(None, "5")], None, "“Закон о выборах” 5"),
        ([("?", "5")], None, "? 5"),
        ([(LOCAL, "10"), ("kg.constitution", "2")], LOCAL, "10; kg.constitution 2"),
    ],
)
def test_citations_in_short(cited: list[tuple[str | None, ...]], usual: str | None, short: str) -> None:
    assert in_short([citation(*fields) for fields in cited], usual) == short
