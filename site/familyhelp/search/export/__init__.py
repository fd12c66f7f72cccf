"""Directory to static search files: what can be found, by which words, and what is known of it.

Whoosh analyses nothing and ranks nothing here; it is the indexer whose postings and lengths become impacts.
"""
