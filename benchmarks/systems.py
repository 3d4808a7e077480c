"""One system over one folder of pages, in a process of its own: `python -m benchmarks.systems NAME FOLDER`.

Prints one JSON object: seconds to load, seconds for the pages, pages read, quotations or statements found, pages on
which it raised, and the process's peak resident memory in MB. One thread, so that a figure is a core's.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

type System = Callable[[Path], int]


def firsthand() -> System:
    """All that Firsthand does with a page, from its bytes to statements with chains; -1 for a page without a body."""
    from datetime import UTC, datetime

    from firsthand.domain import Obtained
    from firsthand.operations.pipeline import Pipeline
    from firsthand.stages.capture import capture

    pipeline = Pipeline.load()

    def read(page: Path) -> int:
        obtained = Obtained(page.read_bytes(), str(page), datetime.now(UTC))
        reading = pipeline(capture(obtained), obtained.data)
        return len(reading.statements) if reading.report else -1

    return read


def textacy() -> System:
    """Trafilatura for the text, the same spaCy pipeline for the parse, textacy for direct quotations."""
    import spacy
    import trafilatura
    from textacy.extract.triples import direct_quotations

    from firsthand.stages.annotate import find_pipeline

    nlp = spacy.load(find_pipeline().path)

    def read(page: Path) -> int:
        text = trafilatura.extract(page.read_bytes(), favor_precision=True)
        return len(list(direct_quotations(nlp(text)))) if text else -1

    return read


SYSTEMS = {"firsthand": firsthand, "trafilatura + spaCy + textacy": textacy}


def main() -> None:
    """Run the named system over all HTML files of the folder, sorted by name."""
    system, folder = sys.argv[1], Path(sys.argv[2])
    pages = sorted(folder.rglob("*.html"))
    start = time.perf_counter()
    read = SYSTEMS[system]()
    loaded = time.perf_counter()
    found = pages_read = raised = 0
    for page in pages:
        try:
            count = read(page)
        except Exception:  # noqa: BLE001 - a peer's fault on a page is a figure here
            raised += 1
            continue
        pages_read += count >= 0
        found += max(count, 0)
    done = time.perf_counter()
    figures = {
        "system": system,
        "pages": len(pages),
        "read": pages_read,
        "found": found,
        "raised": raised,
        "load_s": loaded - start,
        "pages_s": done - loaded,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
