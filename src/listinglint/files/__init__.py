"""Files that are written whole or not at all, and folders that are gone with the run that needed them, however it ends."""
