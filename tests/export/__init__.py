"""Tests of tui.export."""
