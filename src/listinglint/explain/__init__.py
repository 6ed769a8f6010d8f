"""Rules, facts and verdicts told to people."""
