"""What English needs beyond a stemmer, as data: near words, spellings, words that say nothing."""

# What is looked for as well and counts half: near, not the same. Keys as typed or as SAME_AS says.
RELATED: dict[str, str] = {
    "cardiac": "cardiology",
    "heart": "cardiology",
    "kidney": "nephrology",
    "renal": "nephrology",
    "lung": "pulmonary",
    "brain": "neurology",
    "skin": "dermatology",
    "cancer": "oncology",
    "tumor": "oncology",
    "blood": "hematology",
    "bone": "orthopedics",
    "eye": "ophthalmology",
    "liver": "hepatology",
    "gut": "gastroenterology",
    "children": "pediatrics",
    "child": "pediatrics",
    "kids": "pediatrics",
    "newborn": "neonatal",
    "neonatal": "pediatrics",
    "pregnancy": "obstetrics",
    "women": "gynecology obstetrics",
    "elderly": "geriatrics",
    "aging": "geriatrics",
    "diabetes": "endocrinology",
    "mentalhealth": "psychiatry psychology",
    "psychiatry": "psychology",
    "addiction": "psychiatry",
    "infection": "infectious",
    "hiv": "infectious",
    "imaging": "radiology",
    "familymedicine": "primarycare",
    "primarycare": "familymedicine internalmedicine",
    "hospitalmedicine": "internalmedicine",
    "equity": "diversity",
    "grant": "funding",
    "funding": "grant",
    "paper": "writing",
    "writing": "paper",
    "education": "teaching",
    "teaching": "education",
    "burnout": "wellbeing worklife",
    "wellness": "wellbeing",
    "wellbeing": "wellness burnout",
    "worklife": "wellbeing",
    "job": "career",
    "statistics": "biostatistics",
    "biostatistics": "statistics",
    "trial": "research",
    "leadership": "management",
    "resume": "career",
    "step": "boardexam",
    "publichealth": "mph epidemiology",
    # Short for pathology, and people also look for a career path.
    "path": "career",
}

# Spellings the stemmer would keep apart: British ones, and people beside what they practise.
# Applied in order to one word at a time; a rule may bend a word no reader knows, as long as it
# bends it the same way in profile and search.
SPELLINGS: tuple[tuple[str, str], ...] = (
    (r"paed", "ped"),
    (r"ae(?=[mcs])", "e"),
    (r"oe(?=[sd]\w)", "e"),
    (r"foet", "fet"),
    (r"rrhoea", "rrhea"),
    (r"^(behavi|tum|lab|fav|hum|col|hon)our", r"\1or"),
    (r"(?<=\w{3})is(e|es|ed|ing|ation|ations|er|ers)$", r"iz\1"),
    (r"(?<=\w{3})ll(ing|ed|er|ors?)$", r"l\1"),
    (r"^centre", "center"),
    (r"^programme", "program"),
    (r"^practis", "practic"),
    (r"^ageing$", "aging"),
    (r"ologists?$", "ology"),
    (r"iatr(y|ics?|ists?|icians?)$", "iatr"),
    (r"^obstetric(s|ians?)$", "obstetric"),
    (r"^orthop(a|ae)?ed(ics?|ists?|ia)?$", "orthoped"),
    (r"surg(eons?|ical|eries)$", "surgery"),
    (r"^anesthe(sia|siology|sics?|tics?|tists?)$", "anesthesia"),
    (r"^neonat(es?|ology)$", "neonatal"),
    (r"^pulmono\w+$", "pulmonary"),
    (r"^residen(ts?|cies)$", "residency"),
    (r"^fellows?$", "fellowship"),
    (r"^writ(e|es|ten|ers?)$", "writing"),
    (r"^t(aught|each|eachers?)$", "teaching"),
    (r"^lead(s|ers?|ing)?$", "leadership"),
    (r"^tumou?rs?$", "tumor"),
)

# Said in every search and saying nothing of what is sought.
STOP_WORDS = frozenset(
    """a about after all also am an and any anybody anyone are around as ask asking at be
    because been before being best both but by can connect could current currently day did do
    does doing don dr each else experience experienced expert expertise find finding finish
    first focus for from get getting give go going good great guidance guide had happy has have
    having he hello help helped helping helps her here hey hi him his how i if in interest
    interested into is it its just keen know learn like looking love make mate may me mentee
    mentees mentor mentored mentoring mentors mentorship might more most much my need needed
    needing needs new of on one or other our out over passionate people person please prof
    professor she should so some somebody someone something talk than thank thanks that the
    their them then there these they thing things this those through to too trying up us use
    very want wanted wants was we well were what when where which while who whom whose why will
    with within work worked working works would year years yes you your""".split()
)

# Part of many names: they count only when nothing else was said.
SOFT_WORDS = frozenset(
    """care clinical clinic disease diseases doctor doctors general health healthcare hospital
    learning medical medicine physician physicians science sciences service services
    specialist specialty unit""".split()
)
