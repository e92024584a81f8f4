"""Tests of drafting: from any file to a speech and a pack."""
