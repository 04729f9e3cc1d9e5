"""What can be done here, in words; grows with the features."""

TITLE = "Help"
INTRO = "I help trainees find a mentor here, ask, and get an answer."
COMMANDS = (
    ("/findmentor grant writing", "finds three people who could help"),
    ("/findmentor @colleague", "asks someone you have in mind"),
    ("/mentortasks", "shows your tasks, to add and check off"),
    ("/mentortasks revise CV by friday", "adds one"),
    ("/logmeeting", "logs a meeting, with notes"),
    ("/mentorship", "shows your requests, your people and your profile"),
    ("/mentorship goals", "shows your goals, to add and share"),
    ("/mentorship profile", "changes your profile"),
    ("/mentorship pause", "pauses new requests, one mentorship or everything"),
    ("/mentorship agreement", "opens how you work together"),
)
SENTENCES_INTRO = "Or write to me in plain words:"
SENTENCES = (
    "find me a mentor for ICU research",
    "ask @colleague to mentor me: I would like to …",
    "accept @trainee",
    "decline @trainee",
    "goals",
    "goal: first-author paper by June",
    "tasks",
    "done 2",
    "add task revise CV by friday",
    "for @trainee: draft the protocol by 3 December",
    "introduce @trainee to @colleague: because …",
    "meet @colleague Tuesday 15:00",
    "move our meeting to Thursday 16:00",
    "cancel our meeting",
    "met @colleague yesterday 45 min, talked about letters",
    "we met",
    "meetings",
    "review",
    "agreement",
    "end my mentorship with @colleague",
    "snooze a week",
    "less",
    "quiet",
    "remind me on Thursdays at 8",
    "pause until 5 January",
    "I'm back",
    "settings",
    "my record",
    "export my data",
    "delete my data",
    "undo",
    "help",
)
CONCERNS = (
    "If something is wrong, Something's wrong in Home says who can help, and lets you tell one "
    "person whom you choose. Looking at it leaves no trace."
)
# For someone who was not understood: enough to go on, and Help has the rest.
A_FEW = (
    "find me a mentor for ICU research",
    "ask @colleague to mentor me: I would like to …",
    "tasks",
    "add task revise CV by friday",
    "met @colleague yesterday 45 min, talked about letters",
    "snooze a week",
)
HOME = (
    "Everything is also in Home: what waits for you, whom you asked, your people, your tasks, your "
    "goals."
)
MENTORS = (
    "As a mentor you answer with one tap: Accept, Suggest someone else, or Not now. "
    "Not now is a fine answer."
)
COORDINATORS = "Where nobody suits, Tell the coordinator says so to them, and only if you tap it."
WHO_CAN_READ = (
    "A request is read by the person you ask, a task by the two whose mentorship it is in, a goal "
    "by you and whoever you share it with, notes about a meeting by those they are for. "
    "Slack administrators may be able to export messages, this chat included; whoever hosts the "
    "app can reach its database. "
    "Please leave out anything about patients."
)
