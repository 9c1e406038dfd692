"""Citations in short: `kg.local_elections 10(4, 5), 12`."""

from collections.abc import Iterable

from extractors.values import Citation


def in_short(citations: Iterable[Citation], usual_law: str | None = None) -> str:
    """The articles by law, their parts in brackets; `usual_law` goes without saying.

    A point follows its part after a dot: `14(3.2)`. A law whose id cannot be known has its words in quotes, one
    that is not named at all a question mark.
    """
    laws: dict[str, dict[str, list[str]]] = {}
    for citation in citations:
        parts = laws.setdefault(_name(citation, usual_law), {}).setdefault(citation.article or "", [])
        if citation.part or citation.point:
            parts.append(".".join(filter(None, (citation.part, citation.point))))
    return "; ".join(_law(law, articles) for law, articles in laws.items())


def _name(citation: Citation, usual_law: str | None) -> str:
    if citation.law is None:
        return f"“{' '.join(citation.law_text.split())}”" if citation.law_text else "?"
    return "" if citation.law == usual_law else citation.law


def _law(law: str, articles: dict[str, list[str]]) -> str:
    listed = ", ".join(_article(article, parts) for article, parts in articles.items() if article or parts)
    return " ".join(filter(None, (law, listed))) or "—"


def _article(article: str, parts: list[str]) -> str:
    return f"{article}({', '.join(parts)})" if parts else article
