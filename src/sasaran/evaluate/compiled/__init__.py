"""The fast evaluator: a rulebook is compiled for a stretch of days into Python functions that decide one household.

It means exactly what `evaluate.reference` says, which it does not import; tests hold it to that.
"""

from sasaran.evaluate.compiled.open_values import DoubtfulError
from sasaran.evaluate.compiled.patterns import Known, Pattern
from sasaran.evaluate.compiled.plan import Plan, Reading, compile_plan
from sasaran.evaluate.compiled.row_truths import TRUTHS

__all__ = ["TRUTHS", "DoubtfulError", "Known", "Pattern", "Plan", "Reading", "compile_plan"]
