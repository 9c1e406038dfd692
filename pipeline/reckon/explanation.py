"""A verdict in a sentence or two that an analyst understands, with the document's own words and dates."""

from extractors.values import Offset
from pipeline.messages import translator
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import CONVENTIONS, say_count, say_day, say_instant, say_interval
from pipeline.reckon.comparison import Pair
from pipeline.reckon.offsets import Event
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.verdicts import Judged

EMPTY = message("The deadline cell is empty.")
ONLY_A_DATE = message("Only a date is stated: there is no offset to check it against.")
NOT_READ = message("No date and no offset could be read in the deadline.")
NOT_STATED = message("No date is stated.")
NOT_COMPARABLE = message("The document says “%(stated)s”, which cannot be compared with what its offsets come to.")
UNKNOWN = message("The document gives no date for this event: %(event)s.")
BY_OWN_PLAN = message("The deadline is set by a separate plan, which is not in the document.")
PERMANENT = message("The duty is permanent.")
COMPUTED = message("Computed: %(offset)s – %(interval)s.")
AGREES = message("The document says “%(stated)s”, and computing it gives the same: %(offset)s – %(interval)s.")
LATER = message("The document says “%(stated)s”, %(days)s later than computed: %(offset)s – %(interval)s.")
EARLIER = message("The document says “%(stated)s”, %(days)s earlier than computed: %(offset)s – %(interval)s.")
STARTS_LATER = message(
    "The document says “%(stated)s”, which starts %(days)s later than computed: %(offset)s – %(interval)s."
)
STARTS_EARLIER = message(
    "The document says “%(stated)s”, which starts %(days)s earlier than computed: %(offset)s – %(interval)s."
)
OTHER_HOUR = message("The document says “%(stated)s”, another hour than computed: %(offset)s – %(interval)s.")
OVER_TOO_EARLY = message("The document says “%(stated)s”, over before it may start: %(offset)s – %(interval)s.")
ONLY_IF = message("They agree only if %(convention)s.")
THROUGH = message("The day of the event is taken from row %(row)d, the last that it allows: %(day)s.")
HOUR_THROUGH = message("The hour of the event is taken from row %(row)d: %(day)s.")
COUNTED = message("%(count)s %(side)s (%(day)s)")
NAMED = message("%(event)s (%(day)s)")
SPAN = message("%(first)s – %(last)s")


def explain(judged: Judged, language: str) -> str:
    """The explanation of a row's verdict in `language`."""
    say = translator(language)
    match judged.status:
        case "no_deadline":
            return say(EMPTY)
        case "no_offset":
            return say(ONLY_A_DATE)
        case "no_stated_date" if not judged.row.offsets:
            return say(NOT_READ)
        case "no_stated_date":
            return " ".join([say(NOT_STATED), *_computed(judged, language), *_unknown(judged, language)])
        case "undecidable":
            return " ".join([_not_comparable(judged, language), *_unknown(judged, language)])
    return _compared(judged, language)


def say_offset(offset: Offset, event: Event, language: str) -> str:
    """An offset in words: “5 days after the approval of the districts (16 March 2012)”."""
    say = translator(language)
    name, before, after = words_of_event(offset.anchor)
    side = before if offset.direction == "before" else after if offset.direction == "after" else name
    day = say_instant(event.start, language) if event.start == event.end else say_day(event.day, language)
    if offset.n is None or offset.unit is None:
        return say(NAMED) % {"event": say(side), "day": day}
    count = say_count(offset.n, offset.unit, language)
    if offset.n2 is not None:
        count = say(SPAN) % {"first": count, "last": say_count(offset.n2, offset.unit, language)}
    return say(COUNTED) % {"count": count, "side": say(side), "day": day}


def _compared(judged: Judged, language: str) -> str:
    """The pair that decides: the first that disagrees, else the first."""
    say = translator(language)
    pair = next((pair for pair in judged.pairs if not pair.agrees), judged.pairs[0])
    one = next(one for one in judged.reckoned if one.offset == pair.offset)
    parts = [
        say(_message(pair))
        % {
            "stated": _quoted(judged.row.stated[pair.stated].text),
            "days": say_count(abs(pair.days), "day", language),
            "offset": say_offset(judged.row.offsets[pair.offset], one.event, language),
            "interval": say_interval(*one.interval, language),
        },
        *_through(one, language),
    ]
    if judged.status == "agrees_under":
        conventions = ", ".join(say(CONVENTIONS[name]) for name in judged.further)
        parts.append(say(ONLY_IF) % {"convention": conventions})
    return " ".join(parts)


def _message(pair: Pair) -> str:
    if pair.agrees:
        return AGREES
    if pair.side == "order":
        return OVER_TOO_EARLY
    if pair.days == 0:
        return OTHER_HOUR
    if pair.side == "start":
        return STARTS_LATER if pair.days > 0 else STARTS_EARLIER
    return LATER if pair.days > 0 else EARLIER


def _computed(judged: Judged, language: str) -> list[str]:
    say = translator(language)
    parts = []
    for one in judged.reckoned:
        offset = say_offset(judged.row.offsets[one.offset], one.event, language)
        parts.append(say(COMPUTED) % {"offset": offset, "interval": say_interval(*one.interval, language)})
        parts.extend(_through(one, language))
    return parts


def _through(one: Reckoned, language: str) -> list[str]:
    row, event = one.event.through, one.event
    if row is None:
        return []
    if event.start == event.end:
        return [translator(language)(HOUR_THROUGH) % {"row": row, "day": say_instant(event.start, language)}]
    return [translator(language)(THROUGH) % {"row": row, "day": say_day(event.day, language)}]


def _unknown(judged: Judged, language: str) -> list[str]:
    """What keeps each of the other offsets from being computed, each event once."""
    say = translator(language)
    dated = {one.offset for one in judged.reckoned}
    anchors = [offset.anchor for index, offset in enumerate(judged.row.offsets) if index not in dated]
    special = {"own_schedule": BY_OWN_PLAN, "permanent": PERMANENT}
    return [
        say(special[anchor]) if anchor in special else say(UNKNOWN) % {"event": say(words_of_event(anchor).name)}
        for anchor in dict.fromkeys(anchors)
    ]


def _not_comparable(judged: Judged, language: str) -> str:
    words = ", ".join(_quoted(stated.text) for stated in judged.row.stated)
    return translator(language)(NOT_COMPARABLE) % {"stated": words}


def _quoted(text: str) -> str:
    return " ".join(text.split())
