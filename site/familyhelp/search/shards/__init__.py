"""The static files that a search reads, the same on the server and in a browser: their shape, byte by byte.

docs/search.md tells it in words.
"""
