"""How far the facts can be trusted: gold annotations against predictions, compared as the guidelines say."""
