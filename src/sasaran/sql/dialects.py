"""A query in another engine's words, by sqlglot; what has no exact counterpart there is put as one that has."""

from __future__ import annotations

from sqlglot import exp, parse_one

DUCKDB, POSTGRES, SPARK = "duckdb", "postgres", "spark"
DIALECTS = (DUCKDB, POSTGRES, SPARK)


def translate(query: str, dialect: str) -> str:
    """Write a query of ours, which is DuckDB's, in the words of another engine.

    Args:
        query: What `compile_sql` wrote.
        dialect: One of ``DIALECTS``.

    """
    if dialect == DUCKDB:
        return query
    tree = parse_one(query, read=DUCKDB)
    return tree.transform(_put_exactly, dialect).sql(dialect=dialect, pretty=True) + "\n"


def _put_exactly(node: exp.Expression, dialect: str) -> exp.Expression:
    if isinstance(node, exp.DataType) and node.this is exp.DataType.Type.INT128:
        return exp.DataType.build("DECIMAL(38, 0)")
    # Of a list that is not known both are NULL in DuckDB; sqlglot's own counterparts are not.
    if isinstance(node, exp.ArrayContains):
        codes, code = node.this, node.expression
        if dialect == POSTGRES:
            return exp.Paren(this=exp.EQ(this=code, expression=exp.Any(this=exp.Paren(this=codes))))
        if isinstance(codes, exp.Null):  # Spark refuses to look into a list of no type
            return exp.cast(exp.null(), "BOOLEAN")
        return exp.Anonymous(this="array_contains", expressions=[codes, code])
    if isinstance(node, exp.Length | exp.ArraySize):
        count = exp.Anonymous(this="cardinality", expressions=[node.this])
        return exp.case().when(node.this.copy().is_(exp.null()), exp.null()).else_(count)
    return node
