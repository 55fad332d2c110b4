"""Names of organisations: where one begins, how it goes on, where it ends, lists of them."""
