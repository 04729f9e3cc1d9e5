"""What can stop a start, each in one sentence; and the commands that need no bot to run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from urllib.error import URLError

from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from bot import config
from bot.clock import SystemClock
from bot.config import DatabaseSettings
from bot.doctor import doctor
from bot.domain.delivery import DeliveryProblem
from bot.domain.errors import Unavailable
from bot.setting_guide import how_to_set
from handlers.hearing import PortTaken
from storage.checkup import SqlCheckup
from storage.database import make_engine
from storage.migrate import DatabaseTooNew, MigrationRefused, is_current, migrate
from storage.sole_process import DatabaseInUse, SoleProcess, is_in_use


@contextmanager
def explained() -> Iterator[None]:
    """What stops a start becomes one sentence: which setting, and what to do about it."""
    try:
        yield
    except (DatabaseInUse, DatabaseTooNew, MigrationRefused) as refusal:
        raise SystemExit(str(refusal)) from None
    except OperationalError:
        wrong = "DATABASE_URL", "leads to no database"
    except DeliveryProblem as problem:
        wrong = "SLACK_BOT_TOKEN", f"was refused by Slack ({problem.code})"
    except SlackApiError as error:
        wrong = "SLACK_APP_TOKEN", f"was refused by Slack ({error.response.get('error')})"
    except (Unavailable, URLError, HTTPException, TimeoutError):
        wrong = "SLACK_API_URL", "does not answer, or the network does not reach it"
    except PortTaken:
        wrong = "PORT", "is taken by another program"
    else:
        return
    raise SystemExit(f"{how_to_set(*wrong)}.")


def take_database(settings: DatabaseSettings) -> SoleProcess:
    """Migrated by itself only where there is nothing yet that could be lost."""
    file = settings.database_file
    if file and not file.absolute().parent.is_dir():
        raise SystemExit(f"{how_to_set('DATABASE_URL', 'names a folder that is not there')}.")
    sole = SoleProcess(file)
    if file and not (file.exists() and file.stat().st_size):
        migrate(settings.database_url)
    return sole


def ensure_current(engine: Engine) -> None:
    if not is_current(engine):
        raise SystemExit("The tables are another release's: run python app.py migrate first.")


def migrate_database() -> None:
    settings = config.read_database_settings()
    with explained():
        # No table changes under a bot at work; with PostgreSQL the old release goes on meanwhile.
        take_database(settings)
        migrate(settings.database_url)
    sys.stdout.write("The database is up to date.\n")


def see_doctor(*words: str) -> None:
    settings = config.read_database_settings()
    file = settings.database_file
    if file and not file.exists():
        raise SystemExit(f"{how_to_set('DATABASE_URL', 'names a file that is not there')}.")
    with explained():
        engine = make_engine(settings.database_url)
        ensure_current(engine)
        text, is_well = doctor(words, SqlCheckup(engine), SystemClock().now(), is_in_use(file))
    sys.stdout.write(text)
    raise SystemExit(not is_well)
