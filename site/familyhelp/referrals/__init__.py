"""Asking for help: a family's letter, sealed, stored, delivered, answered, and in time deleted."""
