"""The editor's side: a language server for rule files. Everything but `server` and `conversion` is plain Python."""
