"""Files that people write (YAML, TOML): strictly read, every value with its line and column, every slip told in both languages."""
