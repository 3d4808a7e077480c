"""resolve: the parties of a record's reports → which of them are the same, each known by a key over all reports.

In: parties, the registry of outlets, keys from before and a person's decisions. Out: a key for each party:
"outlet:…", "person:…", "organisation:…", or its own id. `blocking_keys` are index terms by which a record finds the
parties that a new one must be compared with. Refuses: merging anonymous parties by description, lone surnames without
company, and anything that a person parted. A wrong merge is worse than a missing one.
"""

from .blocking import blocking_keys
from .resolving import resolve

__all__ = ["blocking_keys", "resolve"]
