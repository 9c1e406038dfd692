"""The tags that words bear, and the small language in which the grammar speaks of them.

Every token of a text has one tag, written as one character, so that a text is a string of tags and a grammar rule is a
pattern over that string. A phrase of several words bears its tag on the first and `CONTINUED` on the others.
"""

import re

import regex

NAMES = """
eve_pre eve_post morrow_pre morrow_post to_pre toward_post evening night
word comma dot semicolon colon open close dash quote slash number_sign bar mark number ordinal year big date_digits
clock month weekday year_word day day_adj days_word weeks_word months_word hours_word working calendar week month_unit
hour minute term before_post before_pre since_post since_pre next_day_pre after_post after_pre from_pre through_pre
not_later not_earlier than za ago left within within_pre in_pre through_n on_pre during_post during_pre at_pre
at_least ends starts holds immediately only inclusive condition condition_pre and or but pronoun own_schedule
permanent article part point paragraph article_pre part_pre point_pre paragraph_pre letter law_word about alias
remains constitution month_part quarter at_most with_post year_short local_time date hence for_pre
""".split()

CONTINUED = "\ue0ff"
TAGS = {name: chr(0xE000 + place) for place, name in enumerate(NAMES)}
NAME_OF = {tag: name for name, tag in TAGS.items()} | {CONTINUED: "continued"}
WORD = TAGS["word"]


def tag_set(names: str) -> frozenset[str]:
    """The tags of some names, written one after another. Raises KeyError for a name that is no tag."""
    return frozenset(TAGS[name] for name in names.split())


_SYMBOL = re.compile(r"\?P<\w+>|\?\(\w+\)|[a-z_]+")


def rule(pattern: str) -> regex.Pattern[str]:
    """Compile a grammar rule: tag names stand for one tagged token or phrase, blanks for nothing, `(?P<n>…)` names a
    part.

    `any` is any token. Raises KeyError for a name that is no tag, so that a slip is seen when the program starts.
    """
    return regex.compile(_SYMBOL.sub(_expand, pattern), regex.VERBOSE)


def tags_of(compiled: regex.Pattern[str]) -> frozenset[str]:
    """The tags that a rule speaks of: what it matches is made of these, unless it speaks of `any`."""
    return frozenset(compiled.pattern).intersection(NAME_OF)


def _expand(match: re.Match[str]) -> str:
    name = match.group()
    if name.startswith("?"):
        return name
    tag = "." if name == "any" else TAGS[name]
    return f"(?:{tag}{CONTINUED}*+)"
