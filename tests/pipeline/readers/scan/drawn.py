"""A small plan drawn as a scanner would see it: ruled, a little askew, grey, with grain."""

import io
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from instrument.formats.drawn import font
from instrument.formats.scans import as_scanned

DPI = 200
LEFT, TOP = 120, 260
WIDTHS = (100, 520, 490, 390)
KY = (
    ("Шайлоонун календардык планы", "Шайлоо күнү – 2012-жылдын 6-майы"),
    ("№", "Иш-чара", "Мөөнөтү", "Жооптуулар"),
    ("1.", "Шайлоо участкаларын түзүү", "2012-жылдын 22-мартына\nчейин", "Аймактык шайлоо\nкомиссиялары"),
    ("2.", "Тизмелерди түзүү", "Шайлоо күнүнө чейин\n40 күндөн кечиктирбестен", "Участкалык шайлоо\nкомиссиялары"),
    (
        "3.",
        "Бюллетендерди өткөрүп берүү",
        "Шайлоо күнүнө чейин\n10 күндөн кечиктирбестен",
        "Борбордук шайлоо\nкомиссиясы",
    ),
)
RU = (
    ("Календарный план выборов", "День голосования – 6 мая 2012 года"),
    ("№", "Мероприятие", "Срок", "Исполнители"),
    ("1.", "Образование участков", "до 22 марта 2012 года", "Территориальные\nкомиссии"),
    ("2.", "Составление списков", "не позднее чем за 40 дней\nдо дня голосования", "Участковые\nкомиссии"),
    ("3.", "Передача бюллетеней", "не позднее чем за 10 дней\nдо дня голосования", "Центральная\nкомиссия"),
)


@cache
def page(language: str, askew: float = 1.0, *, ruled: bool = True) -> Image.Image:
    """The page in `ky` or `ru`, turned by some degrees, with ruling lines or without."""
    head, *rows = {"ky": KY, "ru": RU}[language]
    letters = ImageFont.truetype(font() or "", 30)
    sheet = Image.new("L", (1754, 1000), 255)
    draw = ImageDraw.Draw(sheet)
    for at, line in enumerate(head):
        draw.text((LEFT, 100 + 60 * at), line, font=letters, fill=20)
    for at, cells in enumerate(rows):
        left, top = LEFT, TOP + 120 * at
        for width, words in zip(WIDTHS, cells, strict=True):
            draw.rectangle((left, top, left + width, top + 120), outline=20 if ruled else None, width=3)
            draw.multiline_text((left + 14, top + 14), words, font=letters, fill=20, spacing=12)
            left += width
    return as_scanned(sheet, askew)


def shadowed(shown: Image.Image) -> Image.Image:
    """The page with the shadow of a hand over its left half, on a black desk."""
    shade = 1 - 0.5 / (1 + np.exp((np.arange(shown.width) - 0.45 * shown.width) / (0.03 * shown.width)))
    desk = np.zeros((shown.height + 120, shown.width + 120), dtype=np.uint8)
    desk[60:-60, 60:-60] = np.asarray(shown) * shade
    return Image.fromarray(desk)


def saved(pages: list[Image.Image], kind: str) -> bytes:
    """Pages as a file: `PNG` and `JPEG` of one, `TIFF` and `PDF` of several."""
    out = io.BytesIO()
    several = {"save_all": True, "append_images": pages[1:]} if kind in ("TIFF", "PDF") else {}
    density = {"resolution": DPI} if kind == "PDF" else {"dpi": (DPI, DPI)}
    pages[0].save(out, kind, **several, **density)
    return out.getvalue()
