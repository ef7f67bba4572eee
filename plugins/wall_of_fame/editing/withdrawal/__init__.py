"""A withdrawal: what has to go so that nothing is left of somebody, and the search that proves it."""

from wall_of_fame.editing.withdrawal.byte_search import Found, Searched, search
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalError, WithdrawalRequest
from wall_of_fame.editing.withdrawal.plan import removal
from wall_of_fame.editing.withdrawal.traces import Trace

__all__ = [
    "Found",
    "Removal",
    "Searched",
    "Trace",
    "WithdrawalError",
    "WithdrawalRequest",
    "removal",
    "search",
]
