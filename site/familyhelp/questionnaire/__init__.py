"""The guided questions: answers in, needs out."""
