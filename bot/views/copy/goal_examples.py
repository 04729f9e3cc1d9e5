"""A specific good example for each kind of goal, to be changed to one's own."""

from typing import NamedTuple


class Example(NamedTuple):
    """`weeks` is how long such a goal usually takes."""

    kind: str
    what: str
    measure: str
    weeks: int


EXAMPLES = {
    "clinical": Example(
        "Clinical skill",
        "Place ultrasound-guided arterial lines without help",
        "10 placed under supervision, the last 5 without a hand on mine, and one attending "
        "signs me off.",
        12,
    ),
    "research": Example(
        "Research",
        "Submit a first-author paper on early sepsis alerts",
        "Data locked by week 8, a full draft to all authors by week 20, submitted to one named "
        "journal.",
        32,
    ),
    "exam": Example(
        "Exam",
        "Pass the board exam at the first try",
        "Two mock exams above 75 %, 40 questions on five days a week, and the weak topics of the "
        "first mock gone through twice.",
        26,
    ),
    "job": Example(
        "Job search",
        "Have two offers for a fellowship in pediatric cardiology",
        "CV and statement read by two people, eight programs applied to, three practice "
        "interviews done.",
        30,
    ),
    "change": Example(
        "Career change",
        "Decide whether to move from the ward to clinical informatics",
        "Four talks with people who did, one small project finished, and one page of reasons for "
        "and against.",
        20,
    ),
    "teaching": Example(
        "Teaching",
        "Teach a 20-minute bedside session every other week",
        "Eight sessions held, two of them watched by a colleague, and one thing changed after "
        "each.",
        16,
    ),
    "leadership": Example(
        "Leadership",
        "Lead a quality project that shortens our discharge time",
        "A team of four, a baseline measured, two changes tried, and the result shown at the "
        "department meeting.",
        26,
    ),
    "wellbeing": Example(
        "Wellbeing",
        "Leave on time on three days a week and keep one evening free",
        "Eight weeks in a row in my calendar, and I say so at each meeting when it slips.",
        8,
    ),
}
INTRO = "Write my own"
