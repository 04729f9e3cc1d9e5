"""A little app that orders lunch: enough of everything to try the workspace with."""

from typing import Any

from slack_bolt import Ack, App, Respond, Say
from slack_sdk import WebClient

from sandbox import Sandbox

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Lunch", "description": "Orders lunch."},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Lunch"},
        "shortcuts": [
            {"name": "Order", "type": "global", "callback_id": "order", "description": "Order"},
            {"name": "Eat this", "type": "message", "callback_id": "eat", "description": "Eat"},
        ],
        "slash_commands": [
            {"command": "/lunch", "description": "Order lunch", "should_escape": True},
            {"command": "/raw", "description": "Not escaped"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "commands",
                "chat:write",
                "files:write",
                "im:history",
                "im:write",
                "mpim:write",
                "users:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": ["app_home_opened", "message.im", "team_join", "user_change"]
        },
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}

PEOPLE: dict[str, Any] = {
    "workspace": {"id": "T0LUNCH", "name": "Canteen", "domain": "canteen"},
    "people": [
        {"id": "U0ADA", "name": "Ada Byron", "handle": "ada", "tz": "Europe/London"},
        {"id": "U0BEN", "name": "Ben Okri", "handle": "ben.okri", "tz": "America/New_York"},
        {"id": "U0CLEO", "name": "Cleo Vo", "handle": "cleo", "kind": "single_channel_guest"},
        {"id": "U0DEE", "name": "Dee Gone", "handle": "dee", "kind": "deactivated"},
        {"id": "U0EVE", "name": "Eve Bot", "handle": "evebot", "kind": "bot"},
    ],
    "channels": [
        {"id": "C0GENERAL", "name": "general", "members": "all"},
        {"id": "C0COOKS", "name": "cooks", "members": ["U0BEN", "U0SANDBOX1"]},
    ],
}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def button(label: str, action_id: str, **more: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain(label), "action_id": action_id, **more}


def section(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def options(*labels: str) -> list[dict[str, Any]]:
    return [{"text": plain(label), "value": label.lower()} for label in labels]


def form(**more: Any) -> dict[str, Any]:
    """Dish (required, 3 to 20 letters), drink, guests, a day and a sauce that tells at once."""
    return {
        "type": "modal",
        "callback_id": "order_form",
        "title": plain("Order"),
        "submit": plain("Send"),
        "blocks": [
            {
                "type": "input",
                "block_id": "dish",
                "label": plain("Dish"),
                "element": {
                    "type": "plain_text_input",
                    "action_id": "text",
                    "min_length": 3,
                    "max_length": 20,
                },
            },
            {
                "type": "input",
                "block_id": "drink",
                "label": plain("Drink"),
                "optional": True,
                "element": {
                    "type": "static_select",
                    "action_id": "pick",
                    "options": options("Tea", "Coffee"),
                    "initial_option": options("Tea")[0],
                },
            },
            {
                "type": "input",
                "block_id": "guests",
                "label": plain("Guests"),
                "optional": True,
                "element": {"type": "multi_users_select", "action_id": "who"},
            },
            {
                "type": "input",
                "block_id": "day",
                "label": plain("Day"),
                "optional": True,
                "element": {"type": "datepicker", "action_id": "date"},
            },
            {
                "type": "actions",
                "block_id": "sauce",
                "elements": [
                    {
                        "type": "static_select",
                        "action_id": "sauce",
                        "placeholder": plain("Sauce"),
                        "options": options("Red", "White"),
                    }
                ],
            },
        ],
        **more,
    }


def order_card(dish: str) -> list[dict[str, Any]]:
    confirm = {
        "title": plain("Cook it?"),
        "text": plain("No way back."),
        "confirm": plain("Yes"),
        "deny": plain("No"),
    }
    return [
        section(f"*<@U0ADA>* wants {dish}", block_id="order"),
        {
            "type": "actions",
            "block_id": "answer",
            "elements": [
                button("Cook", "cook", value=dish, confirm=confirm),
                button("Refuse", "refuse"),
                {"type": "overflow", "action_id": "more", "options": options("Later", "Never")},
            ],
        },
    ]


def delivered(sandbox: Sandbox, type: str) -> dict[str, Any]:
    """The last payload of this type, as the app got it."""
    return next(p for p in reversed(sandbox.delivered) if p.get("type") == type)


def app_for(sandbox: Sandbox) -> App:
    """A bare app; retries off, so that each call happens once."""
    client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url, timeout=5)
    client.retry_handlers = []
    return App(
        client=client,
        signing_secret=sandbox.signing_secret,
        process_before_response=True,
    )


def open_kitchen(app: App) -> None:
    """Everything the little app answers to."""
    app.command("/lunch")(take_order)
    app.command("/raw")(echo_text)
    app.shortcut("order")(open_form)
    app.shortcut("eat")(eat_message)
    app.view("order_form")(place_order)
    app.view("dessert_form")(order_dessert)
    app.view_closed("order_form")(regret)
    app.action("cook")(cook)
    app.action("refuse")(refuse)
    app.action("more")(more)
    app.action("sauce")(taste_sauce)
    app.event("app_home_opened")(show_home)
    app.event("message")(chat)
    app.event("team_join")(welcome)
    app.event("user_change")(notice_change)


def echo_text(ack: Ack, body: dict[str, Any]) -> None:
    ack(body["text"])


def take_order(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
    match body["text"].split():
        case ["menu"]:
            ack("Soup or stone")
        case ["shout"]:
            ack(text="Everybody eats", response_type="in_channel")
        case ["broken"]:
            ack(blocks=[{"type": "no_such_block"}], text="broken")
        case ["silence"]:
            raise LookupError("no answer today")
        case ["often"]:
            ack()
            for number in range(6):
                respond(f"Again {number}")
        case ["card", dish]:
            ack(text=dish, blocks=order_card(dish))
        case ["echo", *_]:
            ack(body["text"])
        case _:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=form())


def open_form(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=form(notify_on_close=True))


def eat_message(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
    ack()
    respond(f"Ate {body['message']['text']}")


def place_order(ack: Ack, view: dict[str, Any], client: WebClient) -> None:
    dish = view["state"]["values"]["dish"]["text"]["value"]
    dessert = {**form(), "callback_id": "dessert_form", "title": plain("Dessert")}
    match dish:
        case "stone":
            ack(response_action="errors", errors={"dish": "Nobody eats stone."})
        case "elsewhere":
            ack(response_action="errors", errors={"sauce": "Not the block of an input."})
        case "update":
            ack(response_action="update", view=dessert)
        case "push":
            ack(response_action="push", view=dessert)
        case _:
            ack()
            client.chat_postMessage(channel="U0BEN", text=dish, blocks=order_card(dish))


def order_dessert(ack: Ack) -> None:
    ack(response_action="clear")


def regret(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
    ack()
    client.chat_postMessage(channel=body["user"]["id"], text="Not hungry after all?")


def cook(ack: Ack, action: dict[str, Any], respond: Respond) -> None:
    ack("Slack does not show this")
    respond(f"Cooked {action['value']}", replace_original=True)


def refuse(ack: Ack, respond: Respond) -> None:
    ack()
    respond(delete_original=True)


def more(ack: Ack, action: dict[str, Any], respond: Respond) -> None:
    ack()
    respond(action["selected_option"]["text"]["text"])


def taste_sauce(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
    ack()
    sauce = body["actions"][0]["selected_option"]["text"]["text"]
    view = form()
    view["blocks"].append(section(f"{sauce} it is"))
    client.views_update(view_id=body["view"]["id"], hash=body["view"]["hash"], view=view)


def show_home(event: dict[str, Any], client: WebClient) -> None:
    if event["tab"] == "home":
        home = {"type": "home", "blocks": [section("Today: soup", accessory=button("Cook", "x"))]}
        client.views_publish(user_id=event["user"], view=home)


def chat(event: dict[str, Any], say: Say) -> None:
    if event.get("subtype") is None and "bot_id" not in event:
        say(f"You said: {event['text']}")


def welcome(event: dict[str, Any], client: WebClient) -> None:
    client.chat_postMessage(channel=event["user"]["id"], text="Welcome to the canteen")


def notice_change(event: dict[str, Any], client: WebClient) -> None:
    user = event["user"]
    news = "left" if user["deleted"] else f"now lives in {user['tz']}"
    client.chat_postMessage(channel="U0ADA", text=f"{user['real_name']} {news}")
