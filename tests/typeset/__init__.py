"""Tests of tui.typeset."""
