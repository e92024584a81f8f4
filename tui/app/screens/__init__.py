"""Screens: each arranges widgets and routes what they report."""
