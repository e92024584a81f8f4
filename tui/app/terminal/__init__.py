"""What stands between Textual and the terminal: input, output, signals, widths and the life of the process."""
