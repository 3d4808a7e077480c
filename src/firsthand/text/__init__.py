"""Text by subject: quotation marks, spans, dates. Imports the nouns alone."""
