"""Claims: of each figure what it measures, what of it, whose, of when, compared with what, in words of the text."""

from tui.claims.claim_model import SILENT, Aspect, Claim, Confidence, Direction, Mode, When, words_of

__all__ = ["SILENT", "Aspect", "Claim", "Confidence", "Direction", "Mode", "When", "words_of"]
