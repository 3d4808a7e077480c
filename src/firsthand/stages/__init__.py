"""The verbs of the flow, a folder each: nouns in, nouns out; none imports another, none touches store or network."""
