"""One command a file: arguments in, the library called, words out."""
