"""Finding the forms of names in match keys, whole words and at their boundaries."""
