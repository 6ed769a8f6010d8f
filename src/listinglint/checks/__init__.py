"""Verbs over facts, and how a rule chooses the facts they speak about."""
