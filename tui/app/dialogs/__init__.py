"""What lies over the reader and asks: lists, a note's editor, the file chooser, the keys."""
