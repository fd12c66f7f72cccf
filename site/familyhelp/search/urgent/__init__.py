"""Words that mean danger: which panels stand above the results.

Nothing here keeps or tells what somebody wrote.
"""
