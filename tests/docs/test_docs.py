"""The docs say what the program does: every command, setting, stage and noun, and no link leads nowhere."""

from __future__ import annotations

import importlib
import pkgutil
import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

import firsthand.stages
from firsthand import domain
from firsthand.settings import VARIABLES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md"), *ROOT.glob("evaluation/*.md")]
)
STAGES = [module.name for module in pkgutil.iter_modules(firsthand.stages.__path__)]


@pytest.mark.parametrize("page", ["commands.md", "rules.md"])
def test_a_generated_page_is_what_the_program_says_of_itself(page: str) -> None:
    loader = SourceFileLoader("write_docs", str(ROOT / "tools" / "write-docs"))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    written = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert written == module.PAGES[page](), "run `python tools/write-docs`"


def test_every_setting_is_documented() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in commands for name in VARIABLES)


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_says_what_comes_in_what_goes_out_and_what_it_refuses(stage: str) -> None:
    says = importlib.import_module(f"firsthand.stages.{stage}").__doc__ or ""
    assert says.startswith(f"{stage}: ")
    assert all(re.search(rf"\b{word}:\s", says) for word in ("In", "Out", "Refuses"))
    assert stage in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "noun",
    ["Capture", "Report", "Statement", "Span", "Party", "Hop", "Chain", "Problem", "Reading", "Candidate", "Block"],
)
def test_every_noun_of_the_domain_is_in_the_glossary(noun: str) -> None:
    assert hasattr(domain, noun)
    assert re.search(
        rf"^\| (\w+, )*{noun}\b", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_in_the_docs_leads_nowhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    for decision in (ROOT / "docs" / "decisions").glob("0*.md"):
        assert decision.name in listed
