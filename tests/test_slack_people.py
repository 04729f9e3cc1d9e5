"""Slack's user objects, read as persons."""

from typing import Any

import pytest

from bot.domain.people import Guest, Person
from bot.slack_people import person_of

MIA = {
    "id": "U0MIA",
    "team_id": "T1",
    "name": "mia.lopez",
    "deleted": False,
    "tz": "America/New_York",
    "profile": {"real_name": "Mia Lopez"},
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {}),
        ({"deleted": True}, {"active": False}),
        ({"is_bot": True}, {"is_bot": True}),
        ({"id": "USLACKBOT"}, {"platform_id": "USLACKBOT", "is_bot": True}),
        ({"is_restricted": True}, {"guest": Guest.MULTI_CHANNEL}),
        (
            {"is_restricted": True, "is_ultra_restricted": True},
            {"guest": Guest.SINGLE_CHANNEL},
        ),
        ({"is_stranger": True}, {"external": True}),
        ({"team_id": "T2"}, {"external": True}),
        ({"team_id": None}, {}),
        ({"tz": "Asia/Tokyo"}, {"tz": "Asia/Tokyo"}),
        ({"tz": None}, {"tz": "UTC"}),
        ({"tz": "Atlantis/Capital"}, {"tz": "UTC"}),
        ({"tz": "../etc/passwd"}, {"tz": "UTC"}),
        ({"tz": "America"}, {"tz": "UTC"}),
        ({"profile": {"real_name": " "}, "real_name": "Mia L."}, {"name": "Mia L."}),
        ({"profile": None}, {"name": "mia.lopez"}),
        ({"profile": {}, "name": None}, {"name": "U0MIA"}),
    ],
)
def test_every_kind_of_person(changes: dict[str, Any], expected: dict[str, Any]) -> None:
    usual = {"platform_id": "U0MIA", "name": "Mia Lopez", "tz": "America/New_York"}

    assert person_of(MIA | changes, "T1") == Person(**(usual | expected))


def test_a_person_without_an_id_is_none() -> None:
    with pytest.raises(KeyError):
        person_of({"name": "nobody"}, "T1")
