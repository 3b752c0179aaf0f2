"""Writing a name in the place of another: its case form, article, suffix and capitals."""
