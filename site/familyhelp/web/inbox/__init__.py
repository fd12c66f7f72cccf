"""The inbox: where the team reads what families wrote. A process of its own, never on the public internet."""
