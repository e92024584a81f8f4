"""Tests of the state of reading."""
