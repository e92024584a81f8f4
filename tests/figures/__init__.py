"""Tests of tui.figures."""
