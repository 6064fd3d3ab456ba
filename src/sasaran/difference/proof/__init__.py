"""Can a change be proved to widen or to narrow a rule? Rules as terms in one form, and an order between them."""
