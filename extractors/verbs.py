"""Word forms that show whether somebody acts in a clause: verbs in the active voice, infinitives of orders."""

from collections.abc import Sequence

import regex

_KY_FINITE = regex.compile(
    r"(?:[аеоөй]т|[дт][ыиуү]|с[ыиуү]н|[аеоө]т[ыиуү]р|керек|тийиш|милдетт[үу]+|укуктуу|мүмкүн|зарыл)\Z"
)
_KY_SURELY_FINITE = regex.compile(r"\p{L}{2}(?:[аеоө]т|[шлртн]с[ыиуү]н)\Z")
_KY_PASSIVE = regex.compile(
    r"(?:\p{L}{2}(?:[ыиуү]л|т[аеоө]л|д[аеоө]л|л[аеоө]н|[аеоө]л)|\p{L}л[ыиуү]н)(?:[аеоө]т|[дт][ыиуү]|с[ыиуү]н)\Z"
)
_KY_NO_VERB = frozenset("депутат кандидат мандат аппарат комитет бюджет мамлекет адат саат улут абат".split())
_KY_VERBAL_NOUN = regex.compile(r"(?:уу|үү|оо|өө)(?:с[ыиуү]\p{L}*|н[ыиуү]\p{L}*|г[аеоө])?\Z")
_KY_CHARGES = frozenset("жүктөлсүн жүктөлөт тапшырылсын тапшырылат сунушталсын сунушталат".split())
_KY_CHARGES_OF_TWO = frozenset({("сунуш", "кылынсын"), ("сунуш", "этилсин"), ("милдети", "жүктөлсүн")})
_KY_EVENTS = ("шайлоо", "каттоо")

_RU_PLURAL = regex.compile(r"\p{L}(?:ют|ут|ят|ат)\Z")
_RU_SINGULAR = regex.compile(r"\p{L}{2}(?:ет|ит|ел|ал|ил|ела|ала|ила)\Z")
_RU_NO_VERB = frozenset(
    "депутат кандидат мандат аппарат результат комитет бюджет совет депозит отчет счет билет формат лимит день "
    "сертификат институт статут скат зачет авторитет университет факультет паритет приоритет интернет дебат кабинет "
    "пакет район акт факт нет лет брат штат сенат стандарт запрет ответ свет суверенитет материал канал".split()
)
_RU_MODAL = frozenset(
    "должны должна должен обязаны обязана обязан намерены готовы планирует планируют вправе могут может смогут сможет "
    "будут будет".split()
)
_RU_FALLS_TO = frozenset(
    "предстоит следует необходимо надлежит надо нужно предлагается рекомендуется поручается".split()
)
_RU_PASSIVE = regex.compile(r"\p{L}{2}(?:[уюая]тся|[еи]тся|[аяе]н[аоы]?)\Z")
_RU_MAKES = ("сформир", "создад", "созда", "образу", "утверд", "назнач", "избер", "укомплект", "аккредит")
_RU_INFINITIVE = regex.compile(r"\p{L}(?:ть|ти|чь|ться|тись)\Z")
_KY_ORDER = regex.compile(r"\p{L}{2}с[ыиуү]н\Z")
_RU_ASKS = frozenset("рекомендовать поручить предложить обязать предписать разрешить просить".split())
_RU_NO_INFINITIVE = frozenset(
    "часть власть область сеть треть пять шесть девять десять путь почти пути власти части области".split()
)


def is_kyrgyz_verb(word: str) -> bool:
    """Whether a folded word can be a finite verb of a Kyrgyz clause."""
    return word not in _KY_NO_VERB and bool(_KY_FINITE.search(word))


def is_surely_kyrgyz_verb(word: str) -> bool:
    """Whether a folded word can be nothing but a finite verb, so that a deadline may follow it."""
    return word not in _KY_NO_VERB and bool(_KY_SURELY_FINITE.search(word))


def is_kyrgyz_passive(word: str) -> bool:
    """Whether a folded finite verb is in the passive: what stands in the nominative suffers it."""
    return bool(_KY_PASSIVE.search(word))


def is_kyrgyz_charge(words: Sequence[str]) -> bool:
    """Whether words that end a clause lay a task on somebody: “… жүктөлсүн”, “… сунуш кылынсын”."""
    return words[-1] in _KY_CHARGES or tuple(words[-2:]) in _KY_CHARGES_OF_TWO


def is_kyrgyz_verbal_noun(word: str) -> bool:
    """Whether a folded word names a doing: “көрсөтүү”. A name before it is what it is done to."""
    return not word.startswith(_KY_EVENTS) and bool(_KY_VERBAL_NOUN.search(word))


def is_russian_verb(word: str) -> bool:
    """Whether a folded word can be an active finite verb of a Russian clause. The reflexive (“регистрируются”) is
    none.
    """
    if is_russian_modal(word):
        return True
    return word not in _RU_NO_VERB and bool(_RU_PLURAL.search(word) or _RU_SINGULAR.search(word))


def is_russian_modal(word: str) -> bool:
    """Whether a folded word says that somebody must or may."""
    return word in _RU_MODAL


def falls_to(word: str) -> bool:
    """Whether a folded word lays what follows on the one whom it names in the dative: “кандидатам предстоит …”."""
    return word in _RU_FALLS_TO


def is_russian_passive(word: str) -> bool:
    """Whether a folded word says that something is done: “составляются”, “утвержден”."""
    return bool(_RU_PASSIVE.search(word))


def is_russian_making(word: str) -> bool:
    """Whether a folded verb says that somebody is brought about: “сформируют комиссии”."""
    return word.startswith(_RU_MAKES)


def is_russian_singular_verb(word: str) -> bool:
    """Whether a folded word can be a finite verb with one who acts, who may then follow it."""
    return word not in _RU_NO_VERB and bool(_RU_SINGULAR.search(word))


def is_russian_plural_verb(word: str) -> bool:
    """Whether a folded word can be a finite verb of several who act."""
    return word not in _RU_NO_VERB and bool(_RU_PLURAL.search(word))


def is_russian_infinitive(word: str) -> bool:
    """Whether a folded word is an infinitive: in an order it says what is to be done."""
    return word not in _RU_NO_INFINITIVE and bool(_RU_INFINITIVE.search(word))


def is_kyrgyz_order(word: str) -> bool:
    """Whether a folded verb orders somebody to do something: “даярдасын”; in the passive it orders nobody."""
    return bool(_KY_ORDER.search(word)) and not is_kyrgyz_passive(word)


def is_asking(word: str) -> bool:
    """Whether a folded word asks or charges those whom the words behind it name: “рекомендовать партиям …”."""
    return word in _RU_ASKS
