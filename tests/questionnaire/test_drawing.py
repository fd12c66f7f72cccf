"""The questions, drawn."""

from dataclasses import replace

from familyhelp.domain.questionnaire import Condition, Questionnaire
from familyhelp.questionnaire.drawing import mermaid, text


def test_a_worker_reads_every_question_and_answer(questions: Questionnaire) -> None:
    lines = list(text(questions, lambda question, option: f"{question.key} {option.key}"))
    assert lines[0] == "1. What is worrying you? (worry: tick any, or skip)"
    assert "   f    Money and bills: worry money" in lines
    assert "   j    Someone scares or hurts us [private]: worry scared" in lines
    assert sum(line[:2] in {f"{number}." for number in range(1, 6)} for line in lines) == 5


def test_a_worker_reads_when_a_question_is_asked(questions: Questionnaire) -> None:
    who = questions.questions[1]
    shown = Questionnaire((questions.questions[0], replace(who, ask_if=Condition("worry", ("baby", "school")))))
    assert "   only after “My baby” or “School”" in text(shown, lambda _question, _option: "")


def test_the_diagram_leads_from_the_start_past_what_is_not_always_asked_to_the_end(questions: Questionnaire) -> None:
    chart = list(mermaid(questions))
    assert chart[0] == "flowchart TD"
    arrows = [line.strip() for line in chart if "-->" in line]
    assert arrows[0] == "start --> q_worry"
    assert arrows[1].startswith('q_worry -->|"if “My baby” or ')
    assert arrows[1].endswith('"| q_who')
    assert arrows[2:] == [
        "q_worry --> q_age",
        "q_who --> q_age",
        "q_age --> q_where",
        "q_where --> q_harder",
        "q_harder --> end_",
    ]


def test_every_answer_is_in_the_diagram_and_quotes_do_not_break_it(questions: Questionnaire) -> None:
    first = questions.questions[0]
    options = (replace(first.options[0], label='The "big" #1'), *first.options[1:])
    shown = Questionnaire((replace(first, options=options), *questions.questions[1:]))
    chart = "\n".join(mermaid(shown))
    assert chart.count(" --- ") == sum(len(each.options) for each in questions.questions)
    assert '["The #quot;big#quot; #35;1"]' in chart
    assert chart.count(":::private") == 2


def test_a_last_question_that_is_not_always_asked_is_passed_by(questions: Questionnaire) -> None:
    shown = Questionnaire(questions.questions[:2])
    arrows = [
        line.strip().split(" -->")[0] + " ->" + line.rsplit(" ", 1)[1] for line in mermaid(shown) if "-->" in line
    ]
    assert arrows == ["start ->q_worry", "q_worry ->q_who", "q_worry ->end_", "q_who ->end_"]
