"""Strangers' registers: their files, their dirt, and the account of every row."""
