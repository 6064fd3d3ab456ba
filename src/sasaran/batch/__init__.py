"""Tables of households → every program's decision for all of them: in SQL where it is exact, else one by one.

Nothing is dropped: what can't be decided is rejected with its row and its code (docs/batch.md).
"""
