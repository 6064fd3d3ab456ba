"""A batch on Apache Spark: Spark reads, cuts and hands out; each part is decided as on one machine.

pyspark is an extra, and imported by whoever asks for this engine alone (docs/adr/0004, docs/adr/0011).
"""
