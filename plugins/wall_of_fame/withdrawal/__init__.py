"""A withdrawal: what has to go so that nothing is left of somebody, and the search that proves it."""

from wall_of_fame.withdrawal.removal import removal
from wall_of_fame.withdrawal.search import Found, Searched, search
from wall_of_fame.withdrawal.traces import Trace
from wall_of_fame.withdrawal.wish import Removal, Wish, WithdrawalError

__all__ = ["Found", "Removal", "Searched", "Trace", "Wish", "WithdrawalError", "removal", "search"]
