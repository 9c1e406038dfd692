"""How Russian says an offset. Every event is a noun in the genitive: it fits до, после, с and во время."""

from pipeline.export.wording.sentences import Count, Forms, Sentences

UNITS = {
    "calendar_day": ("календарный день", "календарных дня", "календарных дней", "календарного дня"),
    "day": ("день", "дня", "дней", "дня"),
    "working_day": ("рабочий день", "рабочих дня", "рабочих дней", "рабочего дня"),
    "week": ("неделю", "недели", "недель", "недели"),
    "month": ("месяц", "месяца", "месяцев", "месяца"),
    "hour": ("час", "часа", "часов", "часа"),
    "year": ("год", "года", "лет", "года"),
}
"""After 1, after 2–4, after 5 and more (all accusative), and the genitive after 1."""

EVENTS = {
    "voting_day": "дня голосования",
    "repeat_voting_day": "дня повторного голосования",
    "voting_start": "начала голосования",
    "voting_end": "окончания голосования",
    "election_called": "назначения выборов",
    "referendum_called": "назначения референдума",
    "law_in_force": "вступления закона в силу",
    "decision_adopted": "принятия решения",
    "announcement_published": "опубликования сообщения",
    "districts_approved": "утверждения округов",
    "precincts_formed": "образования участков",
    "voter_list_compiled": "составления списка избирателей",
    "documents_received": "получения документов",
    "documents_submitted": "представления документов",
    "candidate_nominated": "выдвижения кандидата",
    "registration_ended": "окончания регистрации",
    "candidate_registered": "регистрации кандидата или списка",
    "representative_registered": "регистрации уполномоченного представителя",
    "election_fund_created": "создания избирательного фонда",
    "protocol_signed": "подписания протокола",
    "protocols_received": "получения протоколов",
    "results_determined": "определения результатов",
    "other": "другого события",
}

NUMBERED = {
    "before": {
        None: "за {count} до {event}",
        "not_later": "не позднее чем за {count} до {event}",
        "not_earlier": "не ранее чем за {count} до {event}",
        "exactly": "ровно за {count} до {event}",
        "within": "в течение {of_count} до {event}",
        "from": "начиная за {count} до {event}",
        "until": "заканчивается за {count} до {event}",
        "at_least": "не менее {of_count} до {event}",
    },
    "after": {
        None: "через {count} после {event}",
        "not_later": "не позднее чем через {count} после {event}",
        "not_earlier": "не ранее чем через {count} после {event}",
        "exactly": "ровно через {count} после {event}",
        "within": "в течение {of_count} после {event}",
        "from": "начиная через {count} после {event}",
        "until": "заканчивается через {count} после {event}",
        "at_least": "не менее {of_count} после {event}",
    },
    "during": {
        None: "в течение {of_count} во время {event}",
        "at_least": "не менее {of_count} во время {event}",
    },
}

UNNUMBERED = {
    "before": {
        None: "до {event}",
        "not_later": "не позднее {event}",
        "not_earlier": "не ранее, чем непосредственно до {event}",
        "immediately": "непосредственно до {event}",
    },
    "after": {
        None: "после {event}",
        "not_earlier": "не ранее {event}",
        "from": "начиная с {event}",
        "immediately": "немедленно после {event}",
    },
    "during": {
        None: "во время {event}",
        "not_later": "не позднее {event}",
        "not_earlier": "не ранее {event}",
        "exactly": "только во время {event}",
        "from": "начиная с {event}",
        "until": "до {event}",
    },
}


def event(anchor: str) -> Forms:
    """An event's name; one without a name is quoted by its id."""
    return {"event": EVENTS.get(anchor) or f"события «{anchor.replace('_', ' ')}»"}


def count(count: Count) -> Forms:
    """The count in the accusative (`count`) and in the genitive (`of_count`); a span goes by its first number."""
    one, few, many, of_one = UNITS[count.unit]
    ends_in_one = count.n % 10 == 1 and count.n % 100 != 11
    ends_in_few = count.n % 10 in {2, 3, 4} and count.n % 100 not in {12, 13, 14}
    accusative = one if ends_in_one else few if ends_in_few else many
    return {"count": f"{count.digits} {accusative}", "of_count": f"{count.digits} {of_one if ends_in_one else many}"}


RUSSIAN = Sentences(
    numbered=NUMBERED,
    unnumbered=UNNUMBERED,
    fixed={"own_schedule": "по отдельному плану", "permanent": "постоянно"},
    combined={"later_of": "считая с более позднего", "earlier_of": "считая с более раннего"},
    conjunction="и",
    event=event,
    count=count,
)
