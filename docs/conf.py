"""How Sphinx makes the site out of these pages: `make docs`. Nothing in it comes from elsewhere."""

import re
from pathlib import Path

from sphinx.application import Sphinx

from pipeline.version import VERSION

project = "calplan"
release = version = VERSION
extensions = ["myst_parser"]
root_doc = "README"
exclude_patterns = ["**/.*"]
myst_heading_anchors = 4
suppress_warnings = ["myst.header"]
smartquotes = False
html_theme = "furo"
html_title = f"calplan {VERSION}"
html_static_path = ["site.css"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
pygments_style, pygments_dark_style = "default", "github-dark"
LINK = re.compile(r"\[([^\]]*)\]\((\.\./[^)#]*)[^)]*\)")
CHAPTER = re.compile(r"^## (.+?)$(.+?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FOLDER = Path(__file__).resolve().parent
PAGE = re.compile(r"\]\(([\w/.-]+)\.md\)")


def contents(text: str) -> str:
    """The first page with a table of contents for each of its chapters: the pages that the chapter names."""
    line = "\n"
    chapters = ((title, dict.fromkeys(PAGE.findall(body))) for title, body in CHAPTER.findall(text))
    trees = (f"```{{toctree}}\n:hidden:\n:caption: {title}\n\n{line.join(pages)}\n```\n" for title, pages in chapters)
    return text + "\n" + "\n".join(trees)


def within(text: str, page: Path) -> str:
    """A page whose links out of the site are plain words: the site stands alone."""

    def kept(link: re.Match[str]) -> str:
        return link[0] if (page.parent / link[2]).resolve().is_relative_to(FOLDER) else link[1]

    return LINK.sub(kept, text)


def setup(app: Sphinx) -> None:
    """Sphinx calls it."""

    def read(app: Sphinx, name: str, source: list[str]) -> None:
        page = Path(app.srcdir, f"{name}.md")
        source[0] = within(contents(source[0]) if name == root_doc else source[0], page)

    app.connect("source-read", read)
