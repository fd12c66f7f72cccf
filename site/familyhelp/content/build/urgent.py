"""urgent.yaml of all layers, put together into panels and one grammar."""

from collections.abc import Iterable, Mapping, Sequence

from familyhelp.content.schema.urgent import Learned, PanelEntry, Urgent, link_of, said, sets_of
from familyhelp.domain.urgent import Grammar, Likeness, Panel, PanelWords, Rule


def panels(layers: Sequence[Urgent], lang: str) -> Mapping[str, Panel]:
    """The panels by key; a later layer's replaces one of the same key, in its place."""
    entries = {entry.key: entry for layer in layers for entry in layer.panels}
    first = {key: tuple(slugs) for layer in layers for key, slugs in layer.first.items()}
    return {key: _panel(entry, first.get(key, ()), lang) for key, entry in entries.items()}


def _panel(entry: PanelEntry, first: tuple[str, ...], lang: str) -> Panel:
    return Panel(
        key=entry.key,
        heading=entry.heading,
        says=entry.says,
        at_once=entry.at_once,
        calls=tuple(dict.fromkeys((*first, *entry.calls))),
        lang=lang,
        translations=tuple(PanelWords(to, each.heading, each.says) for to, each in entry.translations.items()),
    )


def grammar(layers: Sequence[Urgent], shown: Iterable[str]) -> Grammar:
    """The words and rules of all layers together; ``shown`` are the panels in their order.

    What was learned is not added up: that of a later layer stands for that of an earlier one.
    """
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    raises: dict[str, tuple[Rule, ...]] = dict.fromkeys(shown, ())
    innocent: tuple[Rule, ...] = ()
    for layer in layers:
        for lang, sets in layer.words.items():
            of_lang = words.setdefault(lang, {})
            for name, text in sets.items():
                of_lang[name] = tuple(dict.fromkeys((*of_lang.get(name, ()), *said(text))))
        for panel, rules in layer.raises.items():
            raises[panel] = (*raises[panel], *map(_rule, rules))
        innocent = (*innocent, *map(_rule, layer.innocent))
    learned = {panel: _likeness(entry) for layer in layers for panel, entry in layer.learned.items()}
    return Grammar(words, raises, innocent, {panel: learned[panel] for panel in raises if panel in learned})


def _likeness(entry: Learned) -> Likeness:
    return Likeness(entry.needed, {clue: int(weight) for weight, text in entry.weights.items() for clue in said(text)})


def _rule(text: str) -> Rule:
    return Rule(sets_of(text), link_of(text))
