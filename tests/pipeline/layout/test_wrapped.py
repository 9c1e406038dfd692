"""Events whose words are broken over two lines of a flattened table."""

from tests.pipeline.layout.test_grids import rows

HEAD = "Календардык план. Добуш берүү 2025-жылдын 13-апрели\n\n№\nИш-чаралар\nМөөнөттөрү\nЖооптуулар\n"
ROWS = """1.
Участкаларды түзүү
Добуш берүү
күнүнө чейин 45 календардык күндөн кечиктирбестен
АШК
2.
Тизмелерди түзүү
Добуш берүү
күнүнө чейин 40 күн мурда
УШК
3.
Добуш берүү
2025-жылдын 13-апрели
УШК
"""


def test_an_event_over_two_lines_is_no_matter() -> None:
    found = rows(HEAD + ROWS)

    assert [(row["duty"], row["deadline"]) for row in found] == [
        ("Участкаларды түзүү", "Добуш берүү күнүнө чейин 45 календардык күндөн кечиктирбестен"),
        ("Тизмелерди түзүү", "Добуш берүү күнүнө чейин 40 күн мурда"),
        ("Добуш берүү", "2025-жылдын 13-апрели"),
    ]
