"""How Kyrgyz says an offset. Every event ends in күн, күнү or учур, whose cases are listed."""

from pipeline.export.wording.sentences import Count, Forms, Sentences

UNITS = {
    "calendar_day": ("календардык күн", "календардык күндөн", "календардык күндүн"),
    "day": ("күн", "күндөн", "күндүн"),
    "working_day": ("жумуш күнү", "жумуш күнүнөн", "жумуш күнүнүн"),
    "week": ("жума", "жумадан", "жуманын"),
    "month": ("ай", "айдан", "айдын"),
    "hour": ("саат", "сааттан", "сааттын"),
    "year": ("жыл", "жылдан", "жылдын"),
}
"""Nominative, ablative, genitive."""

CASES = {
    "күнү": ("күнүнө", "күнүнөн", "күнүндө"),
    "күн": ("күнгө", "күндөн", "күндө"),
    "учур": ("учурга", "учурдан", "учурда"),
}
"""Dative, ablative, locative."""

EVENTS = {
    "voting_day": "добуш берүү күнү",
    "repeat_voting_day": "кайталап добуш берүү күнү",
    "voting_start": "добуш берүү башталган учур",
    "voting_end": "добуш берүү бүткөн учур",
    "election_called": "шайлоо дайындалган күн",
    "referendum_called": "референдум дайындалган күн",
    "law_in_force": "мыйзам күчүнө кирген күн",
    "decision_adopted": "чечим кабыл алынган күн",
    "announcement_published": "билдирүү жарыяланган күн",
    "districts_approved": "округдар бекитилген күн",
    "precincts_formed": "участкалар түзүлгөн күн",
    "voter_list_compiled": "шайлоочулардын тизмеси түзүлгөн күн",
    "documents_received": "документтер кабыл алынган күн",
    "documents_submitted": "документтер тапшырылган күн",
    "candidate_nominated": "талапкер көрсөтүлгөн күн",
    "registration_ended": "каттоо аяктаган күн",
    "candidate_registered": "талапкер же тизме катталган күн",
    "representative_registered": "ыйгарым укуктуу өкүл катталган күн",
    "election_fund_created": "шайлоо фонду түзүлгөн күн",
    "protocol_signed": "протоколго кол коюлган күн",
    "protocols_received": "протоколдор алынган күн",
    "results_determined": "жыйынтыктар аныкталган күн",
    "other": "башка окуя болгон күн",
}

NUMBERED = {
    "before": {
        None: "{to_event} чейин {count} мурда",
        "not_later": "{to_event} чейин {from_count} кечиктирбестен",
        "not_earlier": "{to_event} чейин {from_count} эрте эмес",
        "exactly": "{to_event} чейин туура {count} калганда",
        "within": "{to_event} чейинки {of_count} ичинде",
        "from": "{to_event} чейин {count} калгандан тартып",
        "until": "{to_event} чейин {count} калганда аяктайт",
        "at_least": "{to_event} чейин кеминде {count}",
    },
    "after": {
        None: "{from_event} {count} кийин",
        "not_later": "{from_event} кийин {from_count} кечиктирбестен",
        "not_earlier": "{from_event} кийин {from_count} эрте эмес",
        "exactly": "{from_event} кийин туура {count} өткөндө",
        "within": "{from_event} кийин {of_count} ичинде",
        "from": "{from_event} кийин {count} өткөндөн тартып",
        "until": "{from_event} кийин {count} өткөнгө чейин",
        "at_least": "{from_event} кийин кеминде {count}",
    },
    "during": {
        None: "{at_event} {of_count} ичинде",
        "at_least": "{at_event} кеминде {count}",
    },
}

UNNUMBERED = {
    "before": {
        None: "{to_event} чейин",
        "not_later": "{from_event} кечиктирбестен",
        "immediately": "{to_event} түздөн-түз чейин",
    },
    "after": {
        None: "{from_event} кийин",
        "not_earlier": "{from_event} эрте эмес",
        "from": "{from_event} тартып",
        "immediately": "{from_event} кийин дароо",
    },
    "during": {
        None: "{at_event}",
        "not_later": "{from_event} кечиктирбестен",
        "not_earlier": "{from_event} эрте эмес",
        "exactly": "{at_event} гана",
        "from": "{from_event} тартып",
        "until": "{to_event} чейин",
    },
}


def event(anchor: str) -> Forms:
    """An event's cases; one without a name is quoted by its id."""
    name = EVENTS.get(anchor) or f"«{anchor.replace('_', ' ')}» окуясы болгон күн"
    head, _, noun = name.rpartition(" ")
    to, since, at = CASES[noun]
    return {"to_event": f"{head} {to}", "from_event": f"{head} {since}", "at_event": f"{head} {at}"}


def count(count: Count) -> Forms:
    """The count in the nominative (`count`), ablative (`from_count`) and genitive (`of_count`)."""
    nominative, ablative, genitive = (f"{count.digits} {unit}" for unit in UNITS[count.unit])
    return {"count": nominative, "from_count": ablative, "of_count": genitive}


KYRGYZ = Sentences(
    numbered=NUMBERED,
    unnumbered=UNNUMBERED,
    fixed={"own_schedule": "өзүнчө план боюнча", "permanent": "дайыма"},
    combined={"later_of": "кайсынысы кеч болсо, ошол эсептелет", "earlier_of": "кайсынысы эрте болсо, ошол эсептелет"},
    conjunction="жана",
    event=event,
    count=count,
)
