"""A listing → derived facts, computed when first asked and kept. See `facts.FACTS` for the nouns a rule may use."""
