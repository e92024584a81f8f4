"""Tests of tui.packs."""
