"""Where requests are kept: one SQLite file, or PostgreSQL when there are several machines."""
