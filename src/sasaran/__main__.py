"""Run the command line with ``python -m sasaran``."""

from sasaran.cli.main import run

if __name__ == "__main__":
    run()
