"""Verdicts, notes and sessions: events, their store, and merging."""
