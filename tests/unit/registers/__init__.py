"""What a register's mapping says, and what comes out of it."""
