"""What the people of the demo say about themselves."""

from bot.domain.people import Format, MenteeProfile, MentorProfile, Role, Stage

MENTORS = {
    "U0CHEN": MentorProfile(
        title="Associate Professor",
        specialty="Pediatric Cardiology",
        department="Pediatrics",
        topics=("grant writing", "K awards", "congenital heart disease", "fellowship applications"),
        roles=frozenset({Role.ADVISOR, Role.SPONSOR}),
        formats=frozenset({Format.FORMAL_MEETING, Format.CALL}),
        places=3,
        bio="I came to research late and still remember how lonely the first grant was.",
        listed=True,
    ),
    "U0OKAFOR": MentorProfile(
        title="Attending",
        specialty="Emergency Medicine",
        department="Emergency Department",
        topics=("quality improvement", "patient safety", "ultrasound", "job search"),
        roles=frozenset({Role.ADVISOR, Role.COACH}),
        formats=frozenset({Format.COFFEE, Format.CALL}),
        places=4,
        bio="Happy to walk a first QI project from idea to poster.",
        listed=True,
    ),
    "U0ROSSI": MentorProfile(
        title="Consultant",
        specialty="Pediatric Critical Care",
        department="PICU",
        topics=("clinical trials", "sepsis", "writing a first paper", "international careers"),
        formats=frozenset({Format.CALL}),
        places=2,
        bio="ICU doctor, trialist, mother of twins.",
        listed=True,
    ),
    "U0DEMIR": MentorProfile(
        title="Clerkship Director",
        specialty="Internal Medicine",
        department="Medicine",
        topics=("medical education", "teaching on rounds", "residency applications"),
        roles=frozenset({Role.ADVISOR, Role.CONSULTANT}),
        formats=frozenset({Format.FORMAL_MEETING, Format.COFFEE}),
        stages=frozenset({Stage.MEDICAL_STUDENT, Stage.RESIDENT}),
        places=1,
        bio="Teaching is a procedure like any other: it can be learned.",
        listed=True,
    ),
    "U0COHEN": MentorProfile(
        title="Attending",
        specialty="Psychiatry",
        department="Behavioral Health",
        topics=("wellbeing", "career change", "working part-time", "difficult conversations"),
        roles=frozenset({Role.COACH, Role.CONSULTANT}),
        formats=frozenset({Format.COFFEE, Format.CALL}),
        places=5,
        bio="I changed specialty at 38. Ask me anything.",
        listed=True,
    ),
    "U0ORTEGA": MentorProfile(
        title="Division Chief",
        specialty="Pediatric Surgery",
        department="Surgery",
        topics=("leadership", "surgical skills", "negotiating a first contract"),
        roles=frozenset({Role.SPONSOR, Role.COACH}),
        formats=frozenset({Format.FORMAL_MEETING}),
        places=2,
        bio="Someone opened doors for me; I like to hold them open.",
        listed=True,
    ),
    "U0AISHA": MentorProfile(
        title="Fellow",
        specialty="Pediatric Cardiology",
        department="Pediatrics",
        topics=("fellowship applications", "board exams", "balancing research and call"),
        roles=frozenset({Role.ADVISOR, Role.COACH}),
        formats=frozenset({Format.COFFEE}),
        stages=frozenset({Stage.MEDICAL_STUDENT, Stage.RESIDENT}),
        places=2,
        bio="Two years ahead of you, which is sometimes the right distance.",
        listed=True,
    ),
}
AWAY = "U0ROSSI"
AWAY_DAYS = 45

MENTEES = {
    "U0SAM": MenteeProfile(
        Stage.RESIDENT,
        "PGY-2",
        "Pediatrics",
        ("grant writing", "cardiology fellowship"),
        "A first research project I can finish.",
    ),
    "U0TOM": MenteeProfile(
        Stage.MEDICAL_STUDENT, "MS3", "Internal Medicine", ("teaching",), "Learning to teach."
    ),
}
COORDINATORS = "U0ADLER"
FULL = "U0DEMIR"
FIRST_MENTEE = "U0TOM"
FIRST_HOPE = "I would like to learn to teach the students a year below me, and to be seen doing it."
