"""Size tables in many forms, drawn by chance: what stands in them is known, so that reading them can be measured."""
