"""The outside world: files, the web, worker processes."""
