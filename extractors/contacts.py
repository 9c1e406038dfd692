"""Personal contacts: telephone numbers and addresses of persons, recognised so that they can be withheld."""

import regex

from extractors.reading import Reading

_GAP = r"[\s()-]{0,2}"
_TELEPHONE = regex.compile(
    r"\bтел(?:ефон[^\W\d_]*)?\b\W{0,3}\s{0,3}[+(]?\d"
    rf"|(?<!\d)\+?996{_GAP}\d{{3}}{_GAP}\d|\+7{_GAP}\d{{3}}"
    rf"|(?<![\d.])0{_GAP}\d{{2,4}}{_GAP}\d{{2,3}}[\s-]?\d{{2,3}}(?:[\s-]?\d{{2,3}})?(?![\d.])"
)
_OF_A_NUMBER = "0123456789 ()-+"
_LONGEST_NAME = 8
_ADDRESS = regex.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")


def is_contact(reading: Reading, first: int, stop: int) -> bool:
    """Whether tokens `[first, stop)` hold a telephone number or an e-mail address."""
    if first >= stop:
        return False
    text = reading.folded.text[reading.starts[first] : reading.ends[stop - 1]]
    return bool(_TELEPHONE.search(text) or _ADDRESS.search(text))


def contacts(reading: Reading, first: int, stop: int) -> list[tuple[int, int]]:
    """The contacts among other words in tokens `[first, stop)`: a number or address with the name before it."""
    if first >= stop:
        return []
    begin, end = reading.starts[first], reading.ends[stop - 1]
    found: list[tuple[int, int]] = []
    for pattern in (_TELEPHONE, _ADDRESS) if "@" in reading.folded.text else (_TELEPHONE,):
        for match in pattern.finditer(reading.folded.text, begin, end):
            until = match.end()
            while until < end and reading.folded.text[until] in _OF_A_NUMBER:
                until += 1
            found.append((_with_name(reading, first, reading.at(match.start())), max(reading.at(until), first + 1)))
    return found


def _with_name(reading: Reading, first: int, at: int) -> int:
    """The first token of the capitalised words, unknown to the lexicon, that stand before a contact."""
    start = at
    for token in range(at - 1, max(first, at - _LONGEST_NAME) - 1, -1):
        name = reading.printed(token)[:1].isupper() and not reading.forms[token].stems
        if name:
            start = token
        elif reading.words[token][:1].isalnum() and reading.words[token] != "тел":
            break
    return start
