"""Drafting a speech and a pack from any text: what its form says is known, the rest is detected and marked so."""
