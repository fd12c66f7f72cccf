"""The questions as a drawing: in plain text, and as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from collections.abc import Callable, Iterator

from familyhelp.domain.questionnaire import Condition, Option, Question, Questionnaire

_START, _END = "start", "end_"
"""Names of the first and last box. "end" alone breaks a Mermaid chart."""


def text(questionnaire: Questionnaire, beside: Callable[[Question, Option], str]) -> Iterator[str]:
    """The lines of a drawing. ``beside`` is what to say at the end of an answer's line."""
    for number, question in enumerate(questionnaire.questions, 1):
        many = "tick any" if question.several else "pick one"
        yield f"{number}. {question.label} ({question.key}: {many}, or skip)"
        if question.ask_if:
            yield f"   only after {_condition(questionnaire, question.ask_if)}"
        for option in question.options:
            private = " [private]" if option.private else ""
            said = beside(question, option)
            yield f"   {option.code:<4} {option.label}{private}{f': {said}' if said else ''}"
        yield ""


def mermaid(questionnaire: Questionnaire) -> Iterator[str]:
    """The lines of a Mermaid flowchart: each question with its answers, and what is asked after what."""
    yield "flowchart TD"
    yield f'  {_START}(["Find help"])'
    for question in questionnaire.questions:
        yield f'  {_node(question)}{{{{"{_quoted(question.label)}"}}}}'
        for option in question.options:
            private = ":::private" if option.private else ""
            yield f'  {_node(question)} --- {_node(question)}_{option.code}["{_quoted(option.label)}"]{private}'
    yield f'  {_END}(["Services, a hub, people to talk to"])'
    yield from _arrows(questionnaire)
    yield "  classDef private stroke-dasharray: 5 5"


def _arrows(questionnaire: Questionnaire) -> Iterator[str]:
    """From each question to the next, and past every one that is only asked after some answers."""
    questions = questionnaire.questions
    for at in range(-1, len(questions)):
        origin = _node(questions[at]) if at >= 0 else _START
        for question in questions[at + 1 :]:
            asked_if = question.ask_if
            label = f'|"if {_quoted(_condition(questionnaire, asked_if))}"|' if asked_if else ""
            yield f"  {origin} -->{label} {_node(question)}"
            if not question.ask_if:
                break
        else:
            yield f"  {origin} --> {_END}"


def _condition(questionnaire: Questionnaire, condition: Condition) -> str:
    """A condition in words: the labels of the answers, any of which will do."""
    options = (
        each for question in questionnaire.questions if question.key == condition.question for each in question.options
    )
    return " or ".join(f"“{each.label}”" for each in options if each.key in condition.options)


def _node(question: Question) -> str:
    return f"q_{question.key.replace('-', '_')}"


def _quoted(words: str) -> str:
    """Words as they may stand between a chart's quotes."""
    return words.replace("#", "#35;").replace('"', "#quot;")
