"""A withdrawal: what has to go so that nothing is left of somebody, and the search that proves it."""

from wall_of_fame.editing.withdrawal.byte_search import FoundTrace, SearchResult, search_bytes
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalError, WithdrawalRequest
from wall_of_fame.editing.withdrawal.plan import plan_withdrawal
from wall_of_fame.editing.withdrawal.traces import Trace

__all__ = [
    "FoundTrace",
    "Removal",
    "SearchResult",
    "Trace",
    "WithdrawalError",
    "WithdrawalRequest",
    "plan_withdrawal",
    "search_bytes",
]
