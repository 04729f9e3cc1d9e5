"""Modals, stacked in each person's tabs, and everybody's Home."""

import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Iterator

from sandbox.app import APP_ID, BOT_ID
from sandbox.errors import Refused
from sandbox.ids import new_id
from sandbox.store import Store
from sandbox.surface import with_ids
from sandbox.types import Json

DEEPEST = 3


class Views:
    """Views are kept in the shape Slack hands out; modals last as long as the server, Homes on."""

    def __init__(self, store: Store, team: str) -> None:
        self._store = store
        self._team = team
        self._modals: dict[str, list[Json]] = defaultdict(list)
        self._tabs: dict[str, str] = {}
        self._homes: dict[str, Json] = {row["user"]: row["view"] for row in store.all("home")}
        self._opened: dict[str, int] = defaultdict(int)

    def modals(self, person: str) -> list[Json]:
        """In all of the person's tabs, the newest last."""
        return list(self._modals[person])

    def stack(self, person: str, tab: str) -> list[Json]:
        """Those of one tab, the top last; "" is for those that stand in none."""
        return [view for view in self._modals[person] if self.tab_of(view) == tab]

    def tab_of(self, view: Json) -> str:
        """Where a modal stands, or stood last."""
        return self._tabs.get(view["id"], "")

    def move(self, person: str, tab: str, to: str) -> None:
        for view in self.stack(person, tab):
            self._tabs[view["id"]] = to

    def opened(self, person: str) -> int:
        """How many modals were put before this person so far."""
        return self._opened[person]

    def home(self, person: str) -> Json | None:
        return self._homes.get(person)

    def open(self, person: str, content: Json, tab: str) -> Json:
        return self._add(person, content, tab, under=None)

    def push(self, person: str, content: Json, tab: str) -> Json:
        stack = self.stack(person, tab)
        if not stack:
            raise Refused("not_found")
        return self._add(person, content, tab, under=stack[-1])

    def _add(self, person: str, content: Json, tab: str, under: Json | None) -> Json:
        if len(self.stack(person, tab)) >= DEEPEST:
            raise Refused("push_limit_reached")
        self._ensure_new(content.get("external_id"), instead_of=None)
        view = self._made(content, new_id("V"))
        view["root_view_id"] = under["root_view_id"] if under else view["id"]
        view["previous_view_id"] = under["id"] if under else None
        self._modals[person].append(view)
        self._tabs[view["id"]] = tab
        self._opened[person] += 1
        return view

    def update(self, view: Json, content: Json, hash: str | None = None) -> Json:
        """Changes the view in place; a hash given must be that of the view as it is."""
        if hash and hash != view["hash"]:
            raise Refused("hash_conflict")
        if content["type"] != view["type"]:
            raise Refused("invalid_arguments")
        self._ensure_new(content.get("external_id"), instead_of=view)
        lasting = {key: view[key] for key in ("root_view_id", "previous_view_id")}
        made = self._made(content, view["id"]) | lasting
        view.clear()
        view.update(made)
        if view["type"] == "home":
            self._keep_home(next(who for who, home in self._homes.items() if home is view), view)
        return view

    def publish(self, person: str, content: Json, hash: str | None = None) -> Json:
        home = self._homes.get(person)
        if home:
            return self.update(home, content, hash)
        view = self._made(content, new_id("V"))
        self._keep_home(person, view | {"root_view_id": view["id"], "previous_view_id": None})
        return self._homes[person]

    def find(self, *, id: str | None = None, external_id: str | None = None) -> tuple[str, Json]:
        """The view and whose it is; Refused when it is closed or never was."""
        for person, view in self._all():
            if (external_id or id) == view["external_id" if external_id else "id"]:
                return person, view
        raise Refused("not_found")

    def close(self, person: str, view: Json) -> None:
        self._modals[person] = [kept for kept in self._modals[person] if kept is not view]

    def close_all(self, person: str, tab: str) -> None:
        for view in self.stack(person, tab):
            self.close(person, view)

    def _all(self) -> Iterator[tuple[str, Json]]:
        for person, modals in self._modals.items():
            for view in modals:
                yield person, view
        yield from self._homes.items()

    def _ensure_new(self, external_id: str | None, instead_of: Json | None) -> None:
        if not external_id:
            return
        for _, view in self._all():
            if view["external_id"] == external_id and view is not instead_of:
                raise Refused("duplicate_external_id")

    def _keep_home(self, person: str, view: Json) -> None:
        self._homes[person] = view
        self._store.put("home", person, {"user": person, "view": view})

    def _made(self, content: Json, id: str) -> Json:
        blocks = with_ids(content["blocks"])
        return {
            "id": id,
            "team_id": self._team,
            "type": content["type"],
            "blocks": blocks,
            "private_metadata": content.get("private_metadata", ""),
            "callback_id": content.get("callback_id", ""),
            "state": {"values": {}},
            "hash": _hash(blocks),
            "title": content.get("title"),
            "clear_on_close": content.get("clear_on_close", False),
            "notify_on_close": content.get("notify_on_close", False),
            "close": content.get("close"),
            "submit": content.get("submit"),
            "external_id": content.get("external_id", ""),
            "app_id": APP_ID,
            "app_installed_team_id": self._team,
            "bot_id": BOT_ID,
        }


def _hash(blocks: list[Json]) -> str:
    # Nanoseconds, so that two equal contents one after the other still differ.
    digest = hashlib.sha256(json.dumps(blocks).encode()).hexdigest()
    return f"{time.time_ns()}.{digest[:8]}"
