"""Ranked services for guided questions: what was answered is known for certain, so nothing is scored by words.

Every step is in whole numbers, because the browser's engine takes the same steps over the same facts.
"""
