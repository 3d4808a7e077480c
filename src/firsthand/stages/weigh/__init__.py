"""weigh: a Claim with its Accounts → its Lineage: what derives from what, the Origins, and how many there are.

In: a claim, the accounts of its statements (each with its hands by key), what their reports share and cite, what lies
outside the record, what is known of who relays whom, and a person's decisions. Out: a `Lineage`. Refuses: counting
unknown lineage in the lowest figure; merging anonymous people by description; looking at a text.
"""

from .habits import RelayHabits
from .weighing import BY, weigh

__all__ = ["BY", "RelayHabits", "weigh"]
