"""Product feeds and exports → listings."""
