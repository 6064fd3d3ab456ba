"""Tests of what an editor gets: from our language server, and from a YAML language server with our schemas."""
