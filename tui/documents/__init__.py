"""Files as documents: every format read into text with what it says of each line, and how that text is built."""
