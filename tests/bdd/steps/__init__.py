"""The steps of `features/`: what an officer writes in Bahasa Indonesia → a household, a decision, and what is said of it."""
