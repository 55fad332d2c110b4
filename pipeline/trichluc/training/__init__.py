"""Training of the recogniser on gold annotations."""
