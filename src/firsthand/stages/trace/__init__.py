"""trace: Statements in their report → each one's Chain (hops, basis, certainty, polarity), and the report's Parties.

In: a `Report`, its `Annotation` and `Statement`s. Out: a `Trace`. Refuses: looking outside the one report, and
guessing: a hand that the report leaves open is a hop without a name.
"""

from .tracing import BY, Trace, trace

__all__ = ["BY", "Trace", "trace"]
