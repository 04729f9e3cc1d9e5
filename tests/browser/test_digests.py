"""A digest and the settings behind it, on a phone and on a laptop, seen and read aloud."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import SitDown
from tests.browser.seat import EVERY_SIZE
from tests.browser.test_on_every_screen import ensure_sound
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital

NEW_YORK = ZoneInfo("America/New_York")
DAY = timedelta(days=1)
TUESDAY = 1


def tuesday_comes(hospital: Hospital) -> None:
    clock = hospital.sandbox.clock
    day = clock.now().astimezone(NEW_YORK).date() + DAY
    while day.weekday() != TUESDAY:
        day += DAY
    clock.jump(datetime.combine(day, time(8, 30), tzinfo=NEW_YORK) - clock.now())
    clock.travel(timedelta(hours=1))
    hospital.settle()


@EVERY_SIZE
def test_a_digest_and_its_settings_are_sound(
    hospital: Hospital, sit_down: SitDown, size: ViewportSize
) -> None:
    mentee, mentor = hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen")
    ask(mentee, mentor)
    accept(mentor, mentee)
    tuesday_comes(hospital)

    sam = sit_down("Sam Lee", size)
    sam.sees("meet this week?")
    ensure_sound(sam)
    sam.press("We met: Dr. Grace Chen")
    sam.sees("met on Tuesday")
    ensure_sound(sam)
    sam.press("Settings: Your reminders")
    expect(sam.page.get_by_role("dialog", name="Reminders")).to_be_visible()
    ensure_sound(sam)
    sam.form.get_by_role("radio", name="Every 2 weeks").check()
    sam.submit("Save", then="Saved")
    sam.sees("Tuesdays at 9:00, every 2 weeks.")
    ensure_sound(sam)
    sam.close()

    home = sit_down("Sam Lee", size, tab="home")
    home.sees("Last met on Tuesday")
    home.sees("Tuesdays at 9:00, every 2 weeks.")
    ensure_sound(home)
