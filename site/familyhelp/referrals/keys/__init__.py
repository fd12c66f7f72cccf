"""The team's keys: the public halves, which the form's server holds, and the secret ones, which it must never hold."""
