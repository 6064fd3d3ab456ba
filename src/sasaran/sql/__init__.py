"""A checked rulebook and a date → one SQL query that decides every program for every household of the tables."""

from sasaran.sql.benefits import compile_benefits
from sasaran.sql.members import compile_members
from sasaran.sql.plan import Refusal, SqlPlan, compile_sql
from sasaran.sql.running import run_duckdb, tune_duckdb
from sasaran.sql.survey import Survey, survey_tables

__all__ = [
    "Refusal",
    "SqlPlan",
    "Survey",
    "compile_benefits",
    "compile_members",
    "compile_sql",
    "run_duckdb",
    "survey_tables",
    "tune_duckdb",
]
