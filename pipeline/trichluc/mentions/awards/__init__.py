"""Names of distinctions, and the frames of those that give and receive them."""
