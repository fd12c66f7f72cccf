"""From files to one :class:`~familyhelp.domain.directory.Directory`, or to a list of problems in plain words."""
