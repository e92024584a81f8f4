"""Tests of tui.speech."""
