"""The fast evaluator: a rulebook is compiled for a stretch of days into Python functions that decide one household.

It means exactly what `evaluate.reference` says, which it does not import; tests hold it to that.
"""

from sasaran.evaluate.compiled.plan import Plan, Reading, compile_plan

__all__ = ["Plan", "Reading", "compile_plan"]
