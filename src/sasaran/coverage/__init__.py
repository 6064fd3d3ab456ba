"""What the scenarios have seen of a rulebook: each condition true, false and unknown, each route, row and edition."""
