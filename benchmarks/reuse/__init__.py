"""Finding candidates for text reuse among 100,000 synthetic articles, beside the usual near-duplicate libraries."""
