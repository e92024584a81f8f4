"""Tests of tui.files."""
