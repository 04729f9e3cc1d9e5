"""What people do arrives lost, late, twice and again: each of it changes one thing once."""

import pytest
from sqlalchemy import func, select

from storage.tables import mentorships, requests
from tests.faults.bad_post import MANNERS, BadPost, Manner
from tests.faults.matrix import Opens
from tests.faults.site import Site
from tests.faults.stories import ASK_AND_ACCEPT, IN_SENTENCES
from tests.faults.tally import count
from tests.support.bad_server import port_nobody_listens_on
from tests.support.hospital import until
from tests.support.size import FULL_SIZE

OVER_SOCKET_MODE: tuple[Manner, ...] = ("lost", "ack lost", "twice at once")
OVER_HTTP: tuple[Manner, ...] = ("ack lost", "late", "twice")


@pytest.mark.parametrize("manner", MANNERS if FULL_SIZE else OVER_SOCKET_MODE)
def test_over_socket_mode(open_on_sqlite: Opens, manner: Manner) -> None:
    with open_on_sqlite() as site:
        tell_both_stories(site, manner)


@pytest.mark.parametrize("manner", MANNERS if FULL_SIZE else OVER_HTTP)
def test_over_http(open_on_postgresql: Opens, manner: Manner) -> None:
    """Slack's retries carry x-slack-retry-num."""
    with open_on_postgresql(over_http=port_nobody_listens_on()) as site:
        tell_both_stories(site, manner)


def tell_both_stories(site: Site, manner: Manner) -> None:
    post = BadPost(site.sandbox.workspace.delivery, manner)
    with site.kept_running():
        for story in (ASK_AND_ACCEPT, IN_SENTENCES):
            story.tell(site)
        until(post.has_arrived)
        site.settle()
    tally = count(site, ASK_AND_ACCEPT.said + IN_SENTENCES.said)
    assert (tally.lost, tally.doubled, tally.repeats) == ([], [], 0)
    with site.engine.connect() as connection:
        for table in (requests, mentorships):
            assert connection.scalar(select(func.count()).select_from(table)) == 2, table
