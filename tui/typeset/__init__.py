"""Paragraph and width to lines with offsets; pure."""
