"""Documents in files: read, decoded, reported on and replaced byte for byte."""
