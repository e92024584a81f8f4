"""The one room that reads and writes ordinary files, and says what is wrong with them."""
