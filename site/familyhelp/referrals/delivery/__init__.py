"""Telling the team that something waits for them, without saying what."""
