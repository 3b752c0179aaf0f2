"""The public functions, a module for each job: what is not called is not imported."""
