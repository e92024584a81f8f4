"""The state of reading, without a screen: what is current, where one has been, what is linked to what."""
