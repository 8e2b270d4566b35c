### practice
