"""Declared checks and built-in rules: from figures to findings."""
