"""Articles cited, with the law they belong to: “Мыйзам 10-беренесинин 4,5-бөлүктөрү”, “ч. 3 ст. 14 Закона”."""

from extractors.citations.aliases import Alias, aliases
from extractors.citations.bare import is_bare
from extractors.citations.cited import Citations, Cited, alias_end, find
from extractors.citations.laws import name_end, owner_end

__all__ = ["Alias", "Citations", "Cited", "alias_end", "aliases", "find", "is_bare", "name_end", "owner_end"]
