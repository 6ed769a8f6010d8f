"""Listings and pictures looked at in processes of their own, which may break, hang or fill the memory without ending the run."""
