"""The tests, laid out like `tui/`."""
