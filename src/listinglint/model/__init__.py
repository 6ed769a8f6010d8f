"""What a listing says, and what is said back about it: plain values that all rooms share (no I/O)."""
