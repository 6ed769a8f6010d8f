"""Catalogs: as many listings as there are, their results in a file that grows, survives being killed, and can be compared."""
