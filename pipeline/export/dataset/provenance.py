"""Where each table came from, as W3C PROV-JSON: documents were read, records understood, tables derived from them."""

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import msgspec

from pipeline.version import VERSION

Object: TypeAlias = dict[str, Any]
PROVENANCE: Final = "prov.json"
RUN, PROGRAM, DOCUMENTS = "calplan:run", "calplan:program", "calplan:documents"


def provenance(read: Iterable[tuple[str, str]], files: Iterable[str]) -> bytes:
    """The provenance of a dataset, as indented JSON: of documents with their names and checksums, and of its files.

    It holds no clock, so the same documents give the same bytes.
    """
    documents = {f"document:{sha256}": {"prov:label": name, "calplan:sha256": sha256} for name, sha256 in read}
    tables = {f"dataset:{file}": {"prov:label": file} for file in files}
    described: Object = {
        "prefix": {name: f"http://example.org/{name}/" for name in ("calplan", "dataset", "document")},
        "entity": {DOCUMENTS: {"prov:type": "prov:Collection"}, **documents, **tables},
        "activity": {RUN: {"prov:label": "calplan run"}},
        "agent": {PROGRAM: {"prov:type": "prov:SoftwareAgent", "prov:label": f"calplan {VERSION}"}},
        "wasAssociatedWith": _numbered("a", [{"prov:activity": RUN, "prov:agent": PROGRAM}]),
        "used": _numbered("u", [{"prov:activity": RUN, "prov:entity": DOCUMENTS}]),
        "hadMember": _numbered("m", [{"prov:collection": DOCUMENTS, "prov:entity": one} for one in documents]),
        "wasGeneratedBy": _numbered("g", [{"prov:entity": one, "prov:activity": RUN} for one in tables]),
        "wasDerivedFrom": _numbered(
            "d", [{"prov:generatedEntity": one, "prov:usedEntity": DOCUMENTS} for one in tables]
        ),
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n"


def _numbered(letter: str, relations: list[dict[str, str]]) -> Object:
    return {f"_:{letter}{at}": relation for at, relation in enumerate(relations)}
