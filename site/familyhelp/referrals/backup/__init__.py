"""Copies of the letterbox, made while it is in use, and each tried before it counts."""
