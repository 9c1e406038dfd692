"""Word forms looked up once: stem and ending, exact form, or a long stem with one letter mistyped.

A pattern of the lexicon is a word, or a stem and `~` for any ending. What a word may be is found by its own prefixes,
so the cost does not grow with the lexicon.
"""

from collections import defaultdict
from collections.abc import Iterable

_KY = """
лар лер лор лөр дар дер дор дөр тар тер тор төр ым им ум үм м ың иң уң үң ң ы и у ү сы си су сү быз биз буз бүз
ын ин ун үн нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө а е о ө
ны ни ну нү ды ди ду дү ты ти ту тү н да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн
нан нен нон нөн гы ги гу гү кы ки ку кү лык лик лук лүк дык дик дук дүк тык тик тук түк лыг лиг луг лүг дыг диг дуг дүг
тыг тиг туг түг лыч луу лүү дуу дүү туу түү
ган ген гон гөн кан кен кон көн ат ет от өт йт ып ип уп үп п оо өө уу үү ыл ил ул үл л т тыр тир тур түр дыр дир дур дүр
ба бе бо бө па пе по пө бас бес бос бөс бай бей й ар ер ор өр ыш иш уш үш ш гыч гич ыг иг уг үг г с ы гыз гиз
са се со сө үр ыр мак мек рек н ыз из уз үз
""".split()
_RU = """
а я ы и у ю е о ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ого его ому ему ым им ых их ую юю ые
ие ыми ими ия ии ию ией ий иям иями иях ие ием иться ится ется ятся ются ся сь ться ть ет ит ют ят ут ат ал ла ло ли л
на но ны ен ена ено ены н ние ния нию нием нии ни ние ение ения ению ением ении ений ание ания анию анием ании аний
ется ят ит нный нного нному нным нном нная нной нную нное нные нных нными енный енного енному енным енном енная енной
енную енное енные енных енными вший вшего вшем вших вшие щий щего щих щие щей щая ующий ующего ующих ующие ующая ующей
ющий ющего ющих ющие ющая ющей ющую ьный ьного ьных тся тый того тых тая той ность ности ям ек ка ку ке ки ок кам ками
ках ом ован овано ованы ован ованный ованного ованных
""".split()
_MORPHEMES = frozenset(_KY)
_ENDINGS = frozenset(_RU)
_LONGEST = max(map(len, (*_KY, *_RU)))
_LONGEST_ENDING = 18
MISTYPED_FROM = 7
SURE_FROM = 5
"""A stem of so many letters that is typed as another is: “кенеш” is “кеңеш”, “кол” is no “көл”."""
_FRONT = str.maketrans("оу", "өү")
_TYPED = str.maketrans("өүң", "оун")


def harmonised(word: str) -> str:
    """A word with the letters that are typed where a keyboard has no others: behind ө or ү only they can follow, so
    that “күндон” is “күндөн”.
    """
    at = min((place for letter in "өү" if (place := word.find(letter)) >= 0), default=len(word))
    return word[:at] + word[at:].translate(_FRONT)


def is_ending(rest: str) -> bool:
    """Whether `rest` can follow a stem: a Russian ending, or Kyrgyz suffixes one after the other."""
    if not rest or rest in _ENDINGS:
        return True
    if len(rest) > _LONGEST_ENDING:
        return False
    reached = [True] + [False] * len(rest)
    for end in range(1, len(rest) + 1):
        reached[end] = any(reached[at] and rest[at:end] in _MORPHEMES for at in range(max(0, end - _LONGEST), end))
    return reached[-1]


class Near:
    """Words that are found again when one letter is mistyped, in time that does not grow with their number."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._by_rest: defaultdict[str, set[str]] = defaultdict(set)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Let a word be found."""
        for rest in _without_one(word):
            self._by_rest[rest].add(word)

    def find(self, word: str) -> list[str]:
        """The words that are one edit from `word`, the longest first."""
        near = {other for rest in _without_one(word) for other in self._by_rest.get(rest, ())}
        return sorted((other for other in near if one_edit(word, other)), key=lambda other: (-len(other), other))


class Stems:
    """The word patterns of the lexicon, numbered, and the patterns that a word matches. Only stems may be mistyped."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._longest = 0
        self._near = Near()
        self._typed_words: dict[str, str] = {}
        self._typed_stems: dict[str, str] = {}

    def add(self, pattern: str) -> int:
        """The number of a pattern: `word`, or `stem~` for a stem that takes endings."""
        stem, takes_endings = pattern.removesuffix("~"), pattern.endswith("~")
        number = self._ids.setdefault(pattern, len(self._ids) + 1)
        if (typed := stem.translate(_TYPED)) != stem:
            (self._typed_stems if takes_endings else self._typed_words).setdefault(typed, stem)
        (self._stems if takes_endings else self._exact)[stem] = number
        if takes_endings:
            self._longest = max(self._longest, len(stem))
        if takes_endings and len(stem) >= MISTYPED_FROM:
            self._near.add(stem)
        return number

    def match(self, word: str) -> tuple[int, ...]:
        """The numbers of all patterns that `word` matches, the longest stem first; a mistyped one if none does."""
        found = [self._exact[word]] if word in self._exact else []
        for end in self._ends(word, 1, self._longest):
            stem = word[:end]
            if stem in self._stems and is_ending(word[end:]):
                found.append(self._stems[stem])
        return tuple(found) or self._mistyped(word)

    def spelled(self, word: str) -> str:
        """The pattern without endings that a word is where it was typed with о, у and н; else the word itself."""
        return self._typed_words.get(word, word)

    def restored(self, word: str) -> str:
        """A word with ө, ү and ң where it was typed with о, у and н: the longest pattern that it may be, told by
        letters; the word itself where it is a pattern as it is, or none.
        """
        if word in self._typed_words and not (word in self._exact and len(word) < SURE_FROM):
            return self._typed_words[word]
        least = SURE_FROM if word in self._exact else 1
        for end in self._ends(word, least, self._longest):
            typed, known = word[:end], word[:end] in self._stems and is_ending(word[end:])
            if typed in self._typed_stems and not (known and end < SURE_FROM):
                told = harmonised(self._typed_stems[typed] + word[end:])
                if is_ending(told[end:]):
                    return told
            if known:
                return word
        return word

    def _mistyped(self, word: str) -> tuple[int, ...]:
        found = [
            self._stems[stem]
            for end in self._ends(word, MISTYPED_FROM, self._longest + 1)
            for stem in self._near.find(word[:end])
            if is_ending(word[end:])
        ]
        return tuple(dict.fromkeys(found))

    @staticmethod
    def _ends(word: str, least: int, most: int) -> range:
        """Where a stem of `least` to `most` letters may end so that the rest of the word may be an ending."""
        return range(min(len(word), most), max(least, len(word) - _LONGEST_ENDING) - 1, -1)


def _without_one(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def one_edit(one: str, two: str) -> bool:
    """Whether two different words become equal by one letter changed, left out, put in, or two neighbours swapped."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    at = next((k for k, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if len(one) == len(two):
        swapped = one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
        return one[at + 1 :] == two[at + 1 :] or swapped
    return one[at:] == two[at + 1 :] or one[at + 1 :] == two[at:]
