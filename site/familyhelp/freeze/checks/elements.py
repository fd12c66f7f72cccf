"""What HTML says of its elements, as far as pages like ours can go wrong.

Source: the HTML standard, html.spec.whatwg.org.
"""


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""Elements that have nothing in them and are never closed."""

KNOWN = VOID | _named(
    "a abbr address article aside audio b bdi bdo blockquote body button canvas caption cite code colgroup "
    "data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 head header hgroup html i iframe ins kbd label legend li main map mark math menu meter nav noscript "
    "object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select "
    "slot small span strong style sub summary sup svg table tbody td template textarea tfoot th thead time "
    "title tr u ul var video"
)
"""Elements of the standard. Those inside a drawing (``svg``) are not looked at."""

FOREIGN = frozenset({"svg", "math"})

BLOCK = _named(
    "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hgroup hr main menu nav ol p pre search section table ul"
)
"""Elements that may not stand inside a line of text."""

PHRASING = _named(
    "abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark meter output p pre "
    "progress q s samp small span strong sub sup time u var"
)
"""Elements that hold only text and what may stand inside a line of it."""

HEADING_HOLDERS = frozenset({"legend", "summary"})
"""Elements that hold a line of text or a heading."""

TRANSPARENT = frozenset({"a", "ins", "del", "map", "noscript", "slot"})
"""Elements that may hold what the element around them may hold."""

INTERACTIVE = frozenset({"a", "button", "select", "textarea", "input", "label", "iframe", "details"})
"""Elements that people use, and that may not stand inside a link or a button."""

PARENTS = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "tr": frozenset({"thead", "tbody", "tfoot", "table"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "caption": frozenset({"table"}),
    "option": frozenset({"select", "optgroup", "datalist"}),
    "legend": frozenset({"fieldset"}),
    "summary": frozenset({"details"}),
    "figcaption": frozenset({"figure"}),
    "head": frozenset({"html"}),
    "body": frozenset({"html"}),
    "source": frozenset({"picture", "video", "audio"}),
}
"""Elements that stand only inside certain others."""

_SCRIPTING = frozenset({"script", "template"})
CHILDREN = {
    "ul": frozenset({"li"}) | _SCRIPTING,
    "ol": frozenset({"li"}) | _SCRIPTING,
    "menu": frozenset({"li"}) | _SCRIPTING,
    "dl": frozenset({"dt", "dd", "div"}) | _SCRIPTING,
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}) | _SCRIPTING,
    "tr": frozenset({"td", "th"}) | _SCRIPTING,
    "select": frozenset({"option", "optgroup", "hr"}) | _SCRIPTING,
    "html": frozenset({"head", "body"}),
    "head": frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"}),
}
"""Elements that hold only certain others."""
