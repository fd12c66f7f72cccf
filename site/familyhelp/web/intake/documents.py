"""The data protection documents that follow from the form: made from intake.yaml, so that they cannot say otherwise."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from familyhelp import resources
from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Basis, Condition

NAMES = ("privacy-notice", "retention-schedule", "impact-assessment")

BASES = {
    Basis.CONSENT: "consent, Article 6(1)(a)",
    Basis.LEGAL_OBLIGATION: "legal obligation, Article 6(1)(c)",
    Basis.VITAL_INTERESTS: "vital interests, Article 6(1)(d)",
    Basis.PUBLIC_TASK: "public task, Article 6(1)(e)",
}
"""UK GDPR, Article 6(1): https://www.legislation.gov.uk/eur/2016/679/article/6"""

CONDITIONS = {
    Condition.NONE: "",
    Condition.EXPLICIT_CONSENT: "explicit consent, Article 9(2)(a)",
    Condition.SOCIAL_CARE: "health or social care, Article 9(2)(h); DPA 2018, Schedule 1, paragraph 2",
    Condition.EQUALITY: "equality of opportunity, Article 9(2)(g); DPA 2018, Schedule 1, paragraph 8",
    Condition.SAFEGUARDING: "safeguarding, Article 9(2)(g); DPA 2018, Schedule 1, paragraph 18",
}
"""UK GDPR, Article 9(2), with the conditions of the Data Protection Act 2018."""


def documents(directory: Directory) -> dict[str, str]:
    """Each document by its file name, in Markdown."""
    environment = Environment(
        loader=FileSystemLoader(resources.templates() / "intake" / "documents"),
        autoescape=False,  # noqa: S701  Markdown for people who edit it, not a page
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["cell"] = _cell
    said = {
        "site": directory.site,
        "intake": directory.intake,
        "bases": BASES,
        "conditions": CONDITIONS,
        "seen": {
            each.key: ", ".join(directory.intake.readers[key] for key in each.seen_by)
            for each in directory.intake.questions
        },
    }
    return {f"{name}.md": environment.get_template(f"{name}.md").render(said) for name in NAMES}


def write_documents(directory: Directory, folder: Path) -> list[Path]:
    """Write them into a folder, which is made if need be. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in documents(directory).items():
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written


def _cell(text: str) -> str:
    """Words that stand in a table's cell."""
    return " ".join(text.replace("|", "\\|").split())
