"""Figures of two drafts aligned."""
