### Problems: what went wrong, where, what to do.
