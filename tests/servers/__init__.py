"""Tests that need a server or a JVM: skipped unless ``SASARAN_SERVERS=1``, as `.ci/run` sets it."""
