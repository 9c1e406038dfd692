"""The endings that tell a body that acts from one that is only spoken of."""

import regex

from extractors.lexicon.memory import remembered

_GENITIVE = regex.compile(r"[нтд](?:ын|ин|ун|үн)\Z")
_OBLIQUE = regex.compile(
    r"(?:[нтд](?:ын|ин|ун|үн)|[дт](?:ан|ен|он|өн)|нан|нен|нон|нөн|[дт][аеоө]|[гк][аеоө]|[ыиуү]н[аеоө]|[ыиуү]н"
    r"|ян[ыиуү]|д[ыиуү]|[тшкпсч]т[ыиуү])\Z"
)
_POSSESSIVE = regex.compile(r"[аеиоуыя]с[ыиу](?:н[ыиу]н)?\Z")
_DATIVE = regex.compile(r"(?:[гк][аеоө]|[ыиуү]н[аеоө])\Z")
_NOT_KYRGYZ = frozenset("гражданин граждан граждане гражданина гражданка команда газета редакция адвоката".split())
_KYRGYZ_LETTER = regex.compile(r"[өүң]")
_RU_OBLIQUE = regex.compile(
    r"(?:[ыи]х|[ео]го|[ое]му|[ыи]ми|[ао]в|ев|ей|ой|[аяы]ми?|ами|ями|ам|ям|ом|ем|(?:сс|т|н|ц|р|г)ий|ью|их|ых|ах|ях)\Z"
)
_RU_DATIVE = regex.compile(r"(?:[ое]му|[аяы]м|им|[^аеиоуыэюя]у|ю|ии|[ео]й)\Z")
_RU_DATIVE_PLURAL = regex.compile(r"(?:[аяы]м|им)\Z")
_RU_INSTRUMENTAL = regex.compile(r"(?:[аяы]ми|ими|[ео]й|[ео]м|[ыи]м)\Z")
_RU_NOMINATIVE_ADJECTIVE = regex.compile(r"(?:[ая]я|[ыи]е|[ыио]й|[ое]е)\Z")
_RU_ZERO_GENITIVE = frozenset(
    "групп граждан лиц предприятий служб управ учреждений министерств агентств средств дум".split()
)
_PARTICIPLE = regex.compile(
    r"(?:[юущаяе]щ(?:ий|ая|ие|ее|их|его|ей|им|ими|ую)(?:ся)?|[вг]ш(?:ий|ая|ие|ее|их|его|ей|им|ими|ую)(?:ся)?"
    r"|котор\p{L}+|нут(?:ый|ая|ые|ых|ого|ой|ым|ыми)|ответственн(?:ый|ая|ые|ых)|[еая]нн(?:ый|ая|ые|ых|ого|ой|ым|ыми)|анны\p{L})\Z"
)

_KY_WORD = regex.compile(
    r"[өүң]|\p{L}{3}[лдт][аео]р(?:[ыиу](?:н(?:[ыиу]н|[аео]н?|д[аео]н?)?)?|[дг][ыиу]н?|[гк][аео]|д[аео]н?)?\Z"
)
_NO_KY_WORD = ("доллар", "характер", "лидер", "календар", "секретар", "центр", "редактор", "бухгалтер", "директор")


@remembered
def is_kyrgyz_genitive(word: str) -> bool:
    """Whether a folded word bears the Kyrgyz genitive: its head is still to come."""
    return word not in _NOT_KYRGYZ and bool(_GENITIVE.search(word))


@remembered
def is_kyrgyz_oblique(word: str) -> bool:
    """Whether a folded word bears a Kyrgyz case other than the nominative."""
    return word not in _NOT_KYRGYZ and bool(_OBLIQUE.search(word))


@remembered
def is_kyrgyz_dative(word: str) -> bool:
    """Whether a folded word bears the Kyrgyz dative."""
    return bool(_DATIVE.search(word))


@remembered
def is_kyrgyz(word: str) -> bool:
    """Whether a folded word has a letter that Russian does not have."""
    return bool(_KYRGYZ_LETTER.search(word))


@remembered
def is_russian_oblique(word: str) -> bool:
    """Whether a folded Russian word bears a case other than the nominative, as far as its ending shows."""
    return word in _RU_ZERO_GENITIVE or (bool(_RU_OBLIQUE.search(word)) and not word.endswith("избирком"))


@remembered
def is_russian_dative(word: str) -> bool:
    """Whether a folded Russian word may bear the dative, of one or of several."""
    return bool(_RU_DATIVE.search(word))


@remembered
def is_russian_dative_plural(word: str) -> bool:
    """Whether a folded Russian word bears the dative of several, which looks like no other case."""
    return bool(_RU_DATIVE_PLURAL.search(word))


@remembered
def is_russian_instrumental(word: str) -> bool:
    """Whether a folded Russian word may bear the instrumental: by whom something is done."""
    return bool(_RU_INSTRUMENTAL.search(word))


@remembered
def is_russian_nominative_adjective(word: str) -> bool:
    """Whether a folded Russian word looks like an adjective in the nominative: a new body begins with it."""
    return bool(_RU_NOMINATIVE_ADJECTIVE.search(word)) and not is_russian_oblique(word)


@remembered
def is_participle(word: str) -> bool:
    """Whether a folded Russian word is a participle or “который”: after a comma it goes on with the body before it."""
    return bool(_PARTICIPLE.search(word))


@remembered
def is_kyrgyz_ending(word: str) -> bool:
    """Whether the last word of a body can only be Kyrgyz: it has a letter, a plural or a possessive that shows it."""
    return is_kyrgyz_word(word) or bool(_POSSESSIVE.search(word))


@remembered
def is_kyrgyz_word(word: str) -> bool:
    """Whether a folded word can only be Kyrgyz, by its letters or its plural ending."""
    return bool(_KY_WORD.search(word)) and not word.startswith(_NO_KY_WORD)
