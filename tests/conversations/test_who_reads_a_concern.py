"""Who may read what is wrong hangs on who coordinates, at that moment."""

from tests.conversations.agreeing import seen
from tests.conversations.test_concerns import TOLD, WORDS, submit
from tests.support.hospital import COORDINATOR, open_hospital
from tests.support.replay import forged_press, newest_press


def test_a_coordinator_tells_another_and_never_themself(sqlite_url: str) -> None:
    both = f"{COORDINATOR},U0COHEN"
    with open_hospital(sqlite_url, coordinators=both) as hospital:
        hospital.know_everybody()
        adler = hospital.person("Dr. Ruth Adler")

        adler.command("/mentorship", "concern")

        assert adler.modal and adler.modal.values["Who reads it"] == "Dr. Hannah Cohen"


def test_where_nobody_coordinates_the_hospitals_own_contacts_stand_there(sqlite_url: str) -> None:
    contacts = "Occupational health, in confidence: 5310\n<!channel> *ombuds*: 5311"
    with open_hospital(sqlite_url, coordinators="", help_contacts=contacts) as hospital:
        hospital.know_everybody()
        sam = hospital.person("Sam Lee")

        sam.command("/mentorship", "concern")

        assert "There is nobody in this app whom you could tell here." in seen(sam)
        assert contacts in seen(sam)
        assert "local emergency number" not in seen(sam)
        assert sam.modal and not sam.modal.values


def test_who_coordinates_no_more_cannot_open_it(sqlite_url: str) -> None:
    with open_hospital(sqlite_url) as hospital:
        hospital.know_everybody()
        sam, adler = hospital.person("Sam Lee"), hospital.person("Dr. Ruth Adler")
        sam.command("/mentorship", "concern")
        assert submit(sam, WORDS) == {}
        adler.wait_for(TOLD)
    with open_hospital(sqlite_url, coordinators="U0COHEN") as hospital:
        hospital.know_everybody()
        sam, adler = hospital.person("Sam Lee"), hospital.person("Dr. Ruth Adler")
        with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
            [concern] = uow.concerns.written_by(hospital.member("Sam Lee").id)

        sam.command("/mentorship", "concern")
        assert "they don't coordinate mentorship any more" in seen(sam)
        adler.say("help")
        adler.wait_for("Are you looking for a mentor")
        adler.click("Help")
        adler.close()
        press = forged_press(newest_press(hospital), "read_concern", {"concern": concern.id})
        adler.send_raw(press)

        adler.wait_for("You don't coordinate mentorship here any more")
