"""claims: Statements that assert the same proposition, over reports, gathered into claims with their stances.

In: statements with their chains and reports (`asserted` keeps what is compared of each; it is JSON-storable), how like
they are (`likened`), and a person's joined and parted pairs. Out: claims; every statement that asserts anything is in
one, alone where nobody else says the like, and also in the rivals of its claim, which give the same matter another
figure or date. Refuses: comparing statements that share no index term (`terms`), and merging what it is not sure of:
two claims are better than one wrong one.
"""

from .asserted import Asserted, asserted
from .details import details_of
from .firm import Firm
from .gather import ONE_SURE, RIVAL, gather
from .likened import likened
from .likeness import Likeness, likeness, likeness_of
from .quotations import quotations_of
from .side import Side
from .stories import stories
from .terms import terms, terms_of

__all__ = [
    "ONE_SURE",
    "RIVAL",
    "Asserted",
    "Firm",
    "Likeness",
    "Side",
    "asserted",
    "details_of",
    "gather",
    "likened",
    "likeness",
    "likeness_of",
    "quotations_of",
    "stories",
    "terms",
    "terms_of",
]
