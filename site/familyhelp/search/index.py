"""The index on disk: Whoosh's, derived from the directory, rebuilt by itself.

Whoosh's files are pickles, so they lie in a private folder (0700), are checked against their own
checksums before they are opened, and are built beside and moved into place in one step.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock

import whoosh
from whoosh import fields, index, scoring

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import Terms
from familyhelp.search.documents import BOOSTS, documents
from familyhelp.search.results import Kind

FORMAT = 2
"""Raised when the same directory would be indexed differently."""
_MANIFEST = "manifest.json"
_PRIVATE = 0o700
_OTHERS = 0o077
_TERMS_KEPT = 4_096


class Index:
    """An open index. Several threads may use it at once.

    ``entries`` says what each document number is; ``lexicon`` maps every word, unstemmed, to the number
    of documents with it.
    """

    def __init__(self, folder: Path) -> None:
        self._searcher = index.open_dir(str(folder), readonly=True).searcher(
            weighting=scoring.BM25F(B=0.5, words_B=0.3, name_B=0.6, place_B=0.0, topics_B=0.3)
        )
        self._reader = self._searcher.reader()
        self._lock = Lock()
        self.entries: Mapping[int, tuple[Kind, str]] = {
            number: (Kind(stored["kind"]), stored["slug"]) for number, stored in self._reader.iter_docs()
        }
        self.lexicon: Mapping[str, int] = {
            word: self._reader.doc_frequency("spelling", word) for word in self._reader.field_terms("spelling")
        }
        self.impacts = lru_cache(maxsize=_TERMS_KEPT)(self._impacts)

    def _impacts(self, term: str) -> Mapping[int, float]:
        """What a term is worth to each document that has it: its BM25F score, summed over the weighted fields."""
        found: dict[int, float] = {}
        with self._lock:
            for field, boost in BOOSTS.items():
                if self._reader.doc_frequency(field, term):
                    self._add(found, field, term, boost)
        return found

    def _add(self, found: dict[int, float], field: str, term: str, boost: float) -> None:
        """Add what the term is worth in one field."""
        matcher = self._searcher.postings(field, term)  # type: ignore[no-untyped-call]  # Whoosh is half typed
        while matcher.is_active():
            found[matcher.id()] = found.get(matcher.id(), 0.0) + boost * matcher.score()
            matcher.next()


def open_index(directory: Directory, folder: Path) -> Index:
    """The index of ``directory`` inside ``folder``, built first when it is missing, old, broken or not ours.

    Raises PermissionError when the folder is another user's.
    """
    folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    folder.chmod(_PRIVATE)
    wanted = folder / _name(directory)
    if not directory.fingerprint or not _is_sound(wanted):
        _build(directory, wanted)
        _sweep(folder, wanted)
    return Index(wanted)


def _name(directory: Directory) -> str:
    """The folder of one directory's index: another for every content, format and version of Whoosh."""
    made_of = f"{FORMAT} {whoosh.__version__} {directory.fingerprint}"
    return f"index-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}"


def _build(directory: Directory, wanted: Path) -> None:
    """Write the index beside its place, then move it there in one step."""
    beside = Path(tempfile.mkdtemp(prefix="building-", dir=wanted.parent))
    text = {field: fields.TEXT(analyzer=Terms(), phrase=False) for field in BOOSTS}
    schema = fields.Schema(
        kind=fields.STORED,
        slug=fields.STORED,
        spelling=fields.TEXT(analyzer=Terms(stemmed=False), phrase=False),
        **text,
    )
    writer = index.create_in(str(beside), schema).writer()
    for each in documents(directory):
        said = {field: getattr(each, field) for field in BOOSTS}
        readable = "\n".join(value for field, value in said.items() if field != "words")
        writer.add_document(kind=each.kind.value, slug=each.slug, spelling=readable, **said)
    writer.commit()
    (beside / _MANIFEST).write_text(json.dumps(_checksums(beside)), encoding="utf-8")
    if wanted.exists():
        wanted.rename(Path(tempfile.mkdtemp(prefix="old-", dir=wanted.parent)) / "index")
    beside.rename(wanted)


def _sweep(folder: Path, keep: Path) -> None:
    """Remove indexes nobody needs any more; who has one open keeps it until closed."""
    for each in folder.iterdir():
        if each.is_dir() and each != keep and each.name.startswith(("index-", "old-")):
            shutil.rmtree(each, ignore_errors=True)


def _is_sound(folder: Path) -> bool:
    """Whether an index is there, ours alone, and as it was written."""
    try:
        owned = folder.stat()
        written = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        return owned.st_uid == os.getuid() and not owned.st_mode & _OTHERS and bool(written == _checksums(folder))
    except (OSError, ValueError):
        return False


def _checksums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file of an index, but for the manifest and Whoosh's lock."""
    files = (each for each in sorted(folder.iterdir()) if each.name != _MANIFEST and not each.name.endswith("LOCK"))
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in files}
