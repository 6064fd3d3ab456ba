"""What every room stands on: places in texts, diagnostics and their words, drawing them, suggesting names."""
