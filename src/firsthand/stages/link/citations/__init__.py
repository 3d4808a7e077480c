"""citations: what a report itself says it goes back to → Citations of earlier reports, and nodes outside the record.

In: a `Reading`, the registry of outlets, and `find`, which gives the record's reports for a `Sought`. Out: citations
and the externals that some of them aim at. `terms_of` says what a report can be sought by: the record keeps that.
Refuses: to look at words that two reports share (that is `passages`), and to choose between two reports that fit alike:
each then has a low probability.
"""

from .citing import BY, cite
from .terms import terms_of

__all__ = ["BY", "cite", "terms_of"]
