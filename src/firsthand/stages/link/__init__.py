"""link: Reports ↔ Reports (copies, shared passages, citations) and Statements → Claims with stance.

In: reports and statements of a record. Out: reuses and citations between reports, and claims. Refuses: linking by
boilerplate, and merging what it is not sure of. A folder a kind of link: `passages`, `citations`, `claims`; which of
them is asked about what, `operations/link.py` decides.
"""
