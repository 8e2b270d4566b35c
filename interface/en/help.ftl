### English help stands in the code, beside the arguments.
