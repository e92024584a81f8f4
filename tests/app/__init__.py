"""Tests of the screen, with Pilot and in a pseudo-terminal."""
