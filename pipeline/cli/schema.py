"""`calplan schema`: the JSON Schema of the record."""

import click

from pipeline.cli.sources import answer


@click.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    from pipeline.export.schema import schema_as_json

    answer(schema_as_json())
