"""The form with which a family asks for help: an application and a process of its own, with an address of its own."""
