"""The tables of the lexicon."""
