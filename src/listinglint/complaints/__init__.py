"""What buyers complained about: reviews and returns read row by row, sorted into reasons by phrases, counted, and weighed.

The phrases are in the folder `complaints`, one file a reason; `docs/complaints.md` tells what is counted and how.
"""
