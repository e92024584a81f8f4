"""Tests of the house itself: floors, words, packaging, and the tools that the other tests stand on."""
