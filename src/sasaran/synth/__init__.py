"""A made-up national population in the tables of a rulebook: nobody in it exists, every figure has its source."""
