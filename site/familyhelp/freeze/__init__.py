"""The site as plain files: which pages, how they are made, and what must be true of them before they are shown."""
