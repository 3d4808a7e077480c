from __future__ import annotations

from firsthand.stages.link.claims import stories
from firsthand.testing import a_report

FERRY = (
    "The ferry Halvine overturned in fog on the River Teskel and seven passengers drowned near Port Maddren.",
    "Divers reached the wreck of the Halvine in the Teskel; her ramp was open, river police in Port Maddren said.",
)
FIRE = (
    "A fire in the granary of Upper Sendling burned for two days before the brigade from Kressbach put it out.",
    "Kressbach’s brigade has left the burned granary in Upper Sendling; the miller has no insurance.",
)
OTHER = ("The regatta has been put off until May.", "A museum found its own roof.")


def test_reports_of_one_event_are_one_story():
    reports = [a_report(text) for text in (*FERRY, *FIRE, *OTHER)]
    ids = [report.id for report in reports]
    found = {frozenset(group) for group in stories(reports)}
    assert {frozenset(ids[:2]), frozenset(ids[2:4])} <= found


def test_every_report_is_in_one_story():
    reports = [a_report(text) for text in (*FERRY, *OTHER)]
    assert sorted(name for group in stories(reports) for name in group) == sorted(report.id for report in reports)
