"""The lexicon of Chinese, in simplified characters; `characters` says what stands for what."""
