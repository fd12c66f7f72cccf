"""What managers count, computed after unlocking, so that no number tells of one family."""
