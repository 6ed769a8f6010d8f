"""An HTML page → a listing."""
