"""Rules are sentences: read from YAML, checked strictly, made of verbs over selected facts."""
