from pathlib import Path

from click.testing import CliRunner

from familyhelp.cli.learn import learn

ROWS = ["panel\tlanguage\twords"] + [f"suicide\ten\t{who} wants to be gone" for who in ("mum", "dad", "he")]


def test_it_writes_what_examples_have_in_common(tmp_path: Path) -> None:
    examples, to = tmp_path / "examples.tsv", tmp_path / "learned.yaml"
    examples.write_text("\n".join([*ROWS, "none\ten\tgone to the park", "none\ten\tthe park is open"]), "utf-8")
    said = CliRunner().invoke(learn, [str(examples), "--to", str(to)])
    assert said.exit_code == 0, said.output
    assert "5 examples of 1 panels" in said.output
    assert "suicide:" in to.read_text("utf-8")


def test_a_line_that_is_no_example_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    examples, to = tmp_path / "examples.tsv", tmp_path / "learned.yaml"
    examples.write_text("\n".join([*ROWS, "the words alone"]), "utf-8")
    said = CliRunner().invoke(learn, [str(examples), "--to", str(to)])
    assert said.exit_code == 1
    assert "line 5" in said.output
    assert not to.exists()
