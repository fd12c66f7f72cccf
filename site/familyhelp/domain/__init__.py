"""What the directory is about: frozen values, no files, no Flask.

The nouns are Open Referral's (Service, Organisation, Location, Contact,
Schedule, Eligibility, Cost option, Taxonomy term) in British spelling.
"""
