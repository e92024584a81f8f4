"""Tests of what figures say."""
