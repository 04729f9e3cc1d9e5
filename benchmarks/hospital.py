"""Mentors for measuring: as many as asked for, the same ones every time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from bot.domain.people import Format, MentorProfile, Role, Stage

MORNING = datetime(2026, 11, 16, 9, tzinfo=UTC)


def _listed(text: str) -> list[str]:
    return [entry.strip() for entry in text.replace("\n", " ").split("|")]


SPECIALTIES = _listed(
    """Internal Medicine|Family Medicine|Emergency Medicine|Pediatrics|General Surgery|Cardiology|
Pediatric Cardiology|Interventional Cardiology|Electrophysiology|Heart Failure|
Hematology/Oncology|Pediatric Hematology/Oncology|Radiation Oncology|Surgical Oncology|
Gastroenterology|Pediatric Gastroenterology|Transplant Hepatology|Nephrology|
Pediatric Nephrology|Pulmonary and Critical Care|Neonatology|Pediatric Critical Care|
Surgical Critical Care|Endocrinology|Pediatric Endocrinology|Rheumatology|
Pediatric Rheumatology|Infectious Disease|Pediatric Infectious Disease|
Allergy and Immunology|Geriatrics|Palliative Care|Hospital Medicine|Neurology|
Child Neurology|Vascular Neurology|Neurosurgery|Psychiatry|Child Psychiatry|
Addiction Medicine|Dermatology|Ophthalmology|Otolaryngology|Orthopaedic Surgery|
Hand Surgery|Sports Medicine|Plastic Surgery|Vascular Surgery|Cardiothoracic Surgery|
Pediatric Surgery|Urology|Trauma Surgery|Colorectal Surgery|Obstetrics and Gynecology|
Maternal-Fetal Medicine|Reproductive Endocrinology|Anesthesiology|Pediatric Anesthesiology|
Pain Medicine|Radiology|Interventional Radiology|Pathology|Medical Genetics|
Physical Medicine and Rehabilitation|Nursing|Clinical Pharmacy|Public Health"""
)

TOPICS = _listed(
    """grant writing|K award applications|paper writing|clinical trials|study design|biostatistics|
systematic reviews|qualitative research|quality improvement|patient safety|
bedside ultrasound|procedural skills|simulation teaching|medical education|
curriculum design|small group teaching|giving feedback|clinical reasoning|morning report|
fellowship applications|residency applications|letters of recommendation|interview practice|
first job search|contract negotiation|career change|academic promotion|leadership|
running a meeting|program building|department politics|conflict at work|work-life balance|
parenting in residency|burnout|wellbeing|imposter syndrome|board exam preparation|USMLE|
international graduates|visa questions|diversity and inclusion|health equity|
community outreach|global health|health policy|advocacy|medical ethics|informatics|
EHR optimization|machine learning|telehealth|bioethics consults|basic science laboratory|
mouse models|genomics|biomarkers|device development|patents|startups|public speaking|
slide design|science communication|social media|book writing|podcasting|networking|
finding mentors|managing up|time management|saying no|personal finance|student loans|
private practice|rural practice|military medicine|family planning|returning after leave|
chronic illness|disability in medicine|first generation|women in surgery|LGBTQ health|
night shifts|code leadership|difficult conversations|breaking bad news|end of life care|
shared decisions|handoffs|discharge planning|antibiotic stewardship|point of care testing|
echo reading|ECG reading|airway management|central lines|lumbar puncture|robotic surgery|
laparoscopy"""
)

TITLES = _listed(
    """Attending Physician|Assistant Professor|Associate Professor|Professor of Medicine|
Chief Resident|Program Director|Clinical Fellow|Division Chief|Vice Chair|
Nurse Practitioner|Research Scientist|Clinical Educator|Medical Director"""
)

BIO = """years enjoy trainees teams clinic ward bench running cycling mountains cooking piano honest
patient questions papers early careers small steps curious listening coffee mornings late research
outcomes registry cohort children adults families community veterans safety systems teaching rounds
feedback growth sponsor junior faculty methods statistics writing projects abstracts posters
conference national society committee review board ethics policy equity access language immigrant
rural urban county academic private transition balance parent twins leave sabbatical chess garden
sailing""".split()

SYLLABLES = (
    "an ber chen da el far go han is jo ka lin mor na ok pa ri sa tan u va wu yo zel".split()
)


@dataclass(frozen=True, slots=True)
class Mentor:
    id: int
    name: str
    profile: MentorProfile
    last_asked_at: datetime | None


def mentors(how_many: int) -> Iterator[Mentor]:
    """Ids from 1; a third were never asked."""
    chance = Random(20261116)
    # Few specialties hold most mentors, as in a hospital.
    weights = [1 / (rank + 3) for rank in range(len(SPECIALTIES))]
    for number in range(1, how_many + 1):
        specialty = chance.choices(SPECIALTIES, weights)[0]
        asked = MORNING - timedelta(seconds=chance.randrange(40_000_000))
        profile = MentorProfile(
            title=chance.choice(TITLES),
            specialty=specialty,
            department=specialty.split()[-1],
            topics=tuple(chance.sample(TOPICS, chance.randint(2, 6))),
            roles=frozenset(chance.sample(sorted(Role), chance.randint(1, 4))),
            formats=frozenset(chance.sample(sorted(Format), 2)),
            stages=frozenset(chance.sample(sorted(Stage), 2)),
            bio=" ".join(chance.choices(BIO, k=chance.randint(0, 30))),
            listed=True,
        )
        yield Mentor(number, _name(chance), profile, asked if chance.random() < 0.66 else None)


def searches(how_many: int) -> list[str]:
    """What people type: mostly a topic in a specialty, sometimes short, misspelt or rambling."""
    chance = Random(7)
    return [_search(chance) for _ in range(how_many)]


def _search(chance: Random) -> str:
    topic, specialty = chance.choice(TOPICS), chance.choice(SPECIALTIES)
    kind = chance.random()
    if kind < 0.5:
        return f"{topic} in {specialty.lower()}"
    if kind < 0.65:
        return topic
    if kind < 0.75:
        return specialty
    if kind < 0.85:
        return chance.choice(("peds cards", "heme/onc", "EM", "OB/GYN", "ICU QI", "psych", "ortho"))
    if kind < 0.95:
        return f"{_misspelt(topic, chance)} {specialty}"
    return f"I would like help with {topic} and {chance.choice(TOPICS)}, {chance.choice(BIO)} too"


def _misspelt(text: str, chance: Random) -> str:
    at = chance.randrange(2, len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _name(chance: Random) -> str:
    first, last = ("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))) for _ in "ab")
    return f"{first.title()} {last.title()}"
