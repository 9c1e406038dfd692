"""What a reader saw, short enough to write down in a table of cases."""

from pipeline.readers.content import Content

Seen = list[str | tuple[int, int, str]]


def seen(content: Content) -> Seen:
    """Lines outside tables as they are; cells as (row, column, words), `→2` or `↓2` before the words of merged ones."""
    if content.blocks is None:
        return [line for line in content.text.split("\n") if line.strip()]
    found: Seen = []
    for block in content.blocks.blocks:
        words = "/".join(content.text[start:end] for start, end in block.pieces)
        if block.row is None or block.column is None:
            found.append(words)
        else:
            wide = f"→{block.columns_spanned} " if block.columns_spanned > 1 else ""
            high = f"↓{block.rows_spanned} " if block.rows_spanned > 1 else ""
            found.append((block.row, block.column, wide + high + words))
    return found
