"""The lexicon of English."""
