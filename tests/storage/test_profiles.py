"""Profiles come back as they were written."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select

from bot.domain.people import Format, MemberId, MenteeProfile, MentorProfile, Role, Stage
from storage.tables import mentor_profiles
from tests.storage.conftest import NOW, Hospital

MENTEE = MenteeProfile(Stage.FELLOW, "PGY-5", "Cardiology", ("grants", "écho"), "A first R01")
MENTOR = MentorProfile(
    title="Professor",
    specialty="Neonatology",
    department="Pediatrics",
    topics=("writing", "negotiation"),
    roles=frozenset({Role.SPONSOR, Role.COACH}),
    formats=frozenset({Format.COFFEE}),
    stages=frozenset({Stage.RESIDENT, Stage.FELLOW}),
    places=2,
    bio="<!channel> 🩺 שלום",
    listed=True,
    may_be_asked=False,
    not_accepting_until=date(2026, 4, 1),
)


@pytest.mark.parametrize("profile", [MENTEE, MenteeProfile()], ids=["full", "empty"])
def test_a_mentees_profile(hospital: Hospital, mia: MemberId, profile: MenteeProfile) -> None:
    with hospital.change() as work:
        work.profiles.save_mentee(mia, profile)
    with hospital.read() as work:
        assert work.profiles.mentee(mia) == profile
        assert work.profiles.mentor(mia) is None


@pytest.mark.parametrize("profile", [MENTOR, MentorProfile()], ids=["full", "empty"])
def test_a_mentors_profile(hospital: Hospital, mia: MemberId, profile: MentorProfile) -> None:
    with hospital.change() as work:
        work.profiles.save_mentor(mia, profile)
    with hospital.read() as work:
        assert work.profiles.mentor(mia) == profile
        assert work.profiles.mentee(mia) is None


def test_saving_again_replaces_and_keeps_when_the_mentor_was_asked(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    with hospital.change() as work:
        work.profiles.save_mentor(mia, MENTOR)
        work.profiles.asked(mia, NOW)
        work.profiles.asked(mia, NOW + timedelta(hours=1))
        work.profiles.save_mentor(mia, MentorProfile(bio="new"))
        assert work.profiles.mentor(mia) == MentorProfile(bio="new")
    with engine.connect() as connection:
        asked_at = connection.scalar(select(mentor_profiles.c.last_asked_at))
    assert asked_at == NOW + timedelta(hours=1)


def test_someone_without_a_profile_can_be_asked(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        work.profiles.asked(mia, NOW)
        assert work.profiles.mentor(mia) is None
