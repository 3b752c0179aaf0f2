"""The formats of corpora, each in a module of its own: how to cut a file, and how to edit it."""
