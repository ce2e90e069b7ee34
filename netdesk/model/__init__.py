"""The vocabulary of the program: frozen, typed values that every layer understands. Standard library only."""
