"""Personal contacts: telephone numbers and addresses of persons, recognised so that they can be withheld."""

import regex

from extractors.reading import Reading

_GAP = r"[\s()-]{0,2}"
_TELEPHONE = regex.compile(
    r"\bтел(?:ефон[^\W\d_]*)?\b\W{0,3}\s{0,3}[+(]?\d"
    rf"|(?<!\d)\+?996{_GAP}\d{{3}}{_GAP}\d|\+7{_GAP}\d{{3}}"
    rf"|(?<![\d.])0{_GAP}\d{{2,4}}{_GAP}\d{{2,3}}[\s-]?\d{{2,3}}(?:[\s-]?\d{{2,3}})?(?![\d.])"
)
_ADDRESS = regex.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")


def is_contact(reading: Reading, first: int, stop: int) -> bool:
    """Whether tokens `[first, stop)` hold a telephone number or an e-mail address."""
    if first >= stop:
        return False
    text = reading.folded.text[reading.starts[first] : reading.ends[stop - 1]]
    return bool(_TELEPHONE.search(text) or _ADDRESS.search(text))
