"""The days that a record states, and those that the simplest peer finds."""

import pytest

from instrument.peers import stated_days, two_patterns


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2012-жылдын 17-мартына чейин", {"03-17"}),
        ("с 27 апреля по 5 мая 2012 года", {"04-27", "05-05"}),
        ("25.10.2020, 25.10.20", {"10-25"}),
        ("№ 41, 10-беренесинин 4-бөлүгү", set()),
        ("45.99.2020", set()),
    ],
)
def test_two_patterns(text: str, days: set[str]) -> None:
    assert two_patterns(text, "ky") == days


def test_days_of_rows_header_and_period() -> None:
    record = {
        "rows": [{"stated": [{"date": "2012-03-17", "end_date": "--04-01"}, {"date": None}]}, {}],
        "election": {"day": "2012-05-06"}, "resolution": None, "period": {"start": "2012-02-01", "end": "2012-02-02"},
    }  # fmt: skip
    assert stated_days(record) == {"03-17", "04-01", "05-06", "02-01", "02-02"}
