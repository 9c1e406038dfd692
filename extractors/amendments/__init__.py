"""What an amending resolution orders, in Kyrgyz and in Russian: text in, instructions with their places out."""

from extractors.amendments.find import find, is_amendment
from extractors.amendments.orders import NO_ORDERS, Orders, orders
from extractors.amendments.values import Act, Amendment, Instruction, Where

__all__ = [
    "NO_ORDERS",
    "Act",
    "Amendment",
    "Instruction",
    "Orders",
    "Where",
    "find",
    "is_amendment",
    "orders",
]
