"""Qt's item models, fed with finished values of the core."""
