"""Views: a few lines each. They check what was asked, ask the store, and render."""
