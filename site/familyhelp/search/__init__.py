"""Directory and Needs to ranked results: analysis, index, understanding, ranking, filters.

The index is Whoosh's, on disk, disposable; everything else is small and stays in memory.
"""
