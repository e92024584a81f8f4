"""Widgets: each paints one thing and reports what was done to it."""
