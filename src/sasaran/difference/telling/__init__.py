"""Tell what differs: in words for people, in Bahasa Indonesia or English, or as JSON."""
