"""The linter in an editor: a language server over standard input and output. Needs the extra `listinglint[lsp]`."""
