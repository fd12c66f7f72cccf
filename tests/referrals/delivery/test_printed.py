from familyhelp.referrals.delivery.printed import PrintedPost


def test_a_notice_is_said_aloud() -> None:
    said: list[str] = []
    PrintedPost(said.append).send("Subject", "Text\n", "token")
    assert said == ["--- Subject (token)\nText\n---"]
