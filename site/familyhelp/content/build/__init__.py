"""From checked entries to the domain's values."""
