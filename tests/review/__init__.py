"""Tests of tui.review."""
