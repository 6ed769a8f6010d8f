"""The words of sellers as data: phrase files read strictly, slots filled in, kept compiled for the next run.

See `phrases/README.md` for what a file may say.
"""
