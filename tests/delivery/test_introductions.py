"""A new pair hears its first words together, or each alone where there is no group DM."""

import pytest

from bot.domain.messages import Kind, State
from bot.domain.people import Role
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from tests.delivery.conftest import Post


def introduce(post: Post) -> None:
    mentee, mentor = post.member("Sam Lee"), post.member("Dr. Grace Chen")
    ask = Ask(mentor.id, Role.ADVISOR, "To finish my first paper.")
    card = ask_mentor(post.bot.core, mentee, ask, source_key="asked")
    accept_request(post.bot.core, mentor, card.request.id)
    while post.deliver():
        pass


def test_a_pair_is_introduced_in_a_group_dm_of_its_own(post: Post) -> None:
    introduce(post)

    (row,) = post.rows(Kind.KICK_OFF)
    mentee, mentor = post.member("Sam Lee"), post.member("Dr. Grace Chen")
    with post.bot.core.store.read(post.bot.workspace.id) as uow:
        assert uow.pairs.channel(mentor.id, mentee.id) == row.channel
    opened = [call.args["users"] for call in post.calls("conversations.open")]
    assert f"{mentor.member.platform_id},{mentee.member.platform_id}" in opened
    assert not post.rows(Kind.KICK_OFF_ALONE)


@pytest.mark.parametrize("code", ["missing_scope", "unknown_method"])
def test_where_there_can_be_no_group_dm_each_hears_it_alone(post: Post, code: str) -> None:
    for name in ("Sam Lee", "Dr. Grace Chen"):
        post.says(name, name)
    post.deliver()
    post.sandbox.fail_next("conversations.open", error=code)

    introduce(post)

    (row,) = post.rows(Kind.KICK_OFF)
    assert (row.state, row.error_class) == (State.UNDELIVERABLE, "no_group_dm")
    assert [row.state for row in post.rows(Kind.KICK_OFF_ALONE)] == [State.SENT, State.SENT]
