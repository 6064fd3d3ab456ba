"""What conditions can be at all: checked rules in; what is proved to hold never, always, or only together, out."""
