"""A checked rulebook and a date → one SQL query that decides every program for every household of the tables."""

from sasaran.sql.dialects import DIALECTS, translate
from sasaran.sql.members import compile_members
from sasaran.sql.plan import Refusal, SqlPlan, compile_sql
from sasaran.sql.running import run_duckdb, tune_duckdb
from sasaran.sql.survey import Survey, survey_tables

__all__ = [
    "DIALECTS",
    "Refusal",
    "SqlPlan",
    "Survey",
    "compile_members",
    "compile_sql",
    "run_duckdb",
    "survey_tables",
    "translate",
    "tune_duckdb",
]
