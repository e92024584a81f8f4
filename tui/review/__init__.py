"""Verdicts, notes and sessions: events, the state that follows from them, their store, and merging.

Nothing is re-exported here, so that asking for a verdict does not load SQLite (`tui.review.store`).
"""
