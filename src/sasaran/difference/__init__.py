"""What changed in meaning between two checked rulebooks, and whom it lets in or shuts out."""
