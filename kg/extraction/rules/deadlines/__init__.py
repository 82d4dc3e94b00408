"""Days before which something has to be done, stated or following from a stated period."""
