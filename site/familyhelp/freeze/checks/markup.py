"""Whether a page is valid HTML, and what everybody needs of one: a language, a title, one h1, words for pictures."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from familyhelp.freeze.checks import elements
from familyhelp.freeze.checks.tags import Tag

_MOST = 10
"""How many things wrong are said of one page; the rest most often follow from them."""

_REFERENCES = frozenset(
    {"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form", "headers"}
)


def wrongs(page: str, read: Sequence[Tag]) -> Iterator[str]:
    """Everything wrong with a page's markup, in words, with the line of the page."""
    found = [*_nesting(read), *_each(read)]
    for at, wrong in sorted(set(found))[:_MOST]:
        yield f"line {page.count(chr(10), 0, at) + 1}: {wrong}"
    yield from _whole(page, [tag for tag in read if not tag.closing])
    yield from _single(_outside_templates(read))


def _nesting(read: Sequence[Tag]) -> Iterator[tuple[int, str]]:
    """Elements that are not closed, or stand where they may not."""
    open_: list[Tag] = []
    drawing = 0
    for tag in read:
        if not tag.name:
            yield tag.at, "a “<” begins no tag: it should be “&lt;”"
        elif tag.closing:
            if not open_ or open_[-1].name != tag.name:
                around = f"<{open_[-1].name}>" if open_ else "nothing"
                yield tag.at, f"</{tag.name}> closes {around}"
                return
            open_.pop()
            drawing -= tag.name in elements.FOREIGN
        else:
            if not drawing:
                yield from _placed(tag, [each.name for each in open_])
            drawing += tag.name in elements.FOREIGN
            if not (tag.name in elements.VOID or (drawing and tag.attributes.slashed)):
                open_.append(tag)
    for tag in open_[-1:]:
        yield tag.at, f"<{tag.name}> is never closed"


def _placed(tag: Tag, around: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Whether an element may stand inside those around it."""
    name = tag.name
    parent = around[-1] if around else ""
    if name not in elements.KNOWN and "-" not in name:
        yield tag.at, f"there is no element <{name}>"
    if tag.attributes.slashed and name not in elements.VOID | elements.FOREIGN:
        yield tag.at, f"<{name}/> is not closed by its slash"
    if not _fits(name, parent, around):
        yield tag.at, f"<{name}> may not stand inside <{parent or 'nothing'}>"
    if name in elements.INTERACTIVE and {"a", "button"} & set(around) and tag.attributes.values.get("type") != "hidden":
        yield tag.at, f"<{name}> may not stand inside a link or a button"
    if name in {"form", "label"} and name in around:
        yield tag.at, f"<{name}> may not stand inside another"


def _fits(name: str, parent: str, around: Sequence[str]) -> bool:
    if name in elements.PARENTS and parent not in elements.PARENTS[name] and parent != "template":
        return False
    if parent in elements.CHILDREN and name not in elements.CHILDREN[parent]:
        return False
    if name not in elements.BLOCK:
        return True
    through = len(list(takewhile(elements.TRANSPARENT.__contains__, reversed(around))))
    holder = around[-1 - through] if through < len(around) else ""
    if holder in elements.HEADING_HOLDERS:
        return name in {"h1", "h2", "h3", "h4", "h5", "h6"}
    return holder not in elements.PHRASING


def _each(read: Sequence[Tag]) -> Iterator[tuple[int, str]]:
    """What is wrong with single tags, wherever they stand."""
    for tag in read:
        values = tag.attributes.values
        if tag.attributes.wrong:
            yield tag.at, f"<{tag.name}>: {tag.attributes.wrong}"
        if tag.closing:
            continue
        if tag.name == "img" and "alt" not in values:
            yield tag.at, f"the picture {values.get('src', '')} has no words (alt) for people who do not see it"
        if tag.name == "form" and values.get("method", "get").lower() != "get":
            yield tag.at, "this form sends something, which a frozen page cannot take"
        yield from ((tag.at, wrong) for wrong in _inline(tag))


def _inline(tag: Tag) -> Iterator[str]:
    """Scripts and styles in the page itself, which the page's own policy forbids."""
    values = tag.attributes.values
    for name in values:
        if name == "style" or name.startswith("on"):
            yield f"<{tag.name}> has the attribute {name}, which the page's policy forbids"
    if tag.name == "style":
        yield "a <style> in the page is forbidden by the page's policy"
    if tag.name == "script" and "src" not in values and values.get("type", "") != "application/ld+json":
        yield "a script in the page is forbidden by the page's policy"


def _whole(page: str, opened: Sequence[Tag]) -> Iterator[str]:
    """What is wrong with the page as a whole."""
    if page.lstrip()[:15].lower() != "<!doctype html>":
        yield "the page does not begin with <!DOCTYPE html>"
    if not any(tag.name == "html" and tag.attributes.values.get("lang", "").strip() for tag in opened):
        yield "the page does not say what language it is in (html lang)"
    if not any(tag.name == "title" and tag.text.strip() for tag in opened):
        yield "the page has no title"
    yield from _ids(opened)


def _outside_templates(read: Sequence[Tag]) -> Iterator[Tag]:
    """The tags of the page itself. What is in a template is not in the page until a script puts it there."""
    inside = 0
    for tag in read:
        if tag.name == "template":
            inside += -1 if tag.closing else 1
        elif not inside and not tag.closing:
            yield tag


def _single(opened: Iterable[Tag]) -> Iterator[str]:
    names = [tag.name for tag in opened]
    for name in ("h1", "main"):
        if names.count(name) != 1:
            yield f"the page has {names.count(name)} <{name}>, not one"


def _ids(opened: Sequence[Tag]) -> Iterator[str]:
    """Ids that are there twice or cannot be, and references to none."""
    seen: set[str] = set()
    for one in (tag.attributes.values["id"] for tag in opened if "id" in tag.attributes.values):
        if not one or any(letter.isspace() for letter in one):
            yield f"the id “{one}” is empty or has a space in it"
        if one in seen:
            yield f"the id “{one}” is there twice"
        seen.add(one)
    for tag in opened:
        for name in _REFERENCES & tag.attributes.values.keys():
            for one in set(tag.attributes.values[name].split()) - seen:
                yield f"<{tag.name} {name}> names the id “{one}”, which is not there"
