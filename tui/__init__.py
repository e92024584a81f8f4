"""hegao 核稿: read and vet a number-laden speech in a terminal."""

__version__ = "0.1.0"
