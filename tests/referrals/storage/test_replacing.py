"""Two who write the same row at once: one is the last, and neither is turned away."""

import threading
from collections.abc import Callable

from tests.referrals.conftest import MONDAY

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage import notes

ROUNDS = 20


def _together(write: Callable[[str], object]) -> None:
    """Two threads write at the same moment, and what they raise is raised here."""
    failed: list[Exception] = []
    start = threading.Barrier(2)

    def one(said: str) -> None:
        start.wait()
        try:
            write(said)
        except Exception as error:  # noqa: BLE001  it is told by the other thread
            failed.append(error)

    pair = [threading.Thread(target=one, args=(said,)) for said in ("one", "two")]
    for each in pair:
        each.start()
    for each in pair:
        each.join()
    assert failed == []


def test_a_double_press_after_an_idle_hour_keeps_a_draft(box: Letterbox) -> None:
    for each in range(ROUNDS):
        _together(lambda said, name=f"cookie {each}": box.drafts.put(name, said.encode(), MONDAY))  # type: ignore[misc]
        assert box.drafts.get(f"cookie {each}", MONDAY) in {b"one", b"two"}


def test_two_deliveries_that_start_together_both_note_it(box: Letterbox) -> None:
    for each in range(ROUNDS):
        _together(lambda said, name=f"delivery {each}": notes.write(box.database, name, said))  # type: ignore[misc]
        assert notes.read(box.database, f"delivery {each}") in {"one", "two"}
