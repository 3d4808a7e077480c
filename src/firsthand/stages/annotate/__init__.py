"""annotate: a Report → its sentences, tokens, parse and entity mentions.

In: a `Report`. Out: an `Annotation` over its prose blocks; each block is parsed alone, so that no sentence runs
over a heading or paragraph. Refuses: headers, headings and sign-offs (metadata), and any network: the pipeline must
be installed. The one public verb is an `Annotator`, which loads its pipeline once and is then called with reports.
"""

from .pipeline import PipelineInfo, find_pipeline
from .spacy_english import Annotator

__all__ = ["Annotator", "PipelineInfo", "find_pipeline"]
