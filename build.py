"""Freeze the site to plain files: ``python build.py [--content DIR] [--out DIR]``."""

from familyhelp.cli.freeze import freeze

if __name__ == "__main__":
    freeze(prog_name="build.py")
