"""Pronouns of persons, in Chinese and in English."""

from __future__ import annotations

import re

PERSONAL = re.compile(r"[他她]|其(?!中|他|余)|(?:he|she|his|her|their)\b", re.IGNORECASE)
"""Begins a clause about a person who was named before."""
