"""A row explained: the chain that dates it; a plan explained: its convention and its events; the graph as a picture."""
