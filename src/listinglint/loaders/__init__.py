"""A path the user gave → listings. The only rooms that read pages are in here."""
