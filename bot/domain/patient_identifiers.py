"""Words that look as if they named a patient: to be asked about, never to be relied upon.

It looks for shapes, knows no person and no register, and lets through whatever has another shape.
"""

import re
import unicodedata
from enum import StrEnum


class Identifier(StrEnum):
    RECORD_NUMBER = "record number"
    BIRTH_DATE = "birth date"
    PHONE = "phone"
    NATIONAL_ID = "national id"


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{2,4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{2,4}})"
)
# Nobody mentored here was born later, and nobody plans for these years.
_LONG_AGO = r"(?:19\d\d|200\d|201[0-5])"
_LONG_AGO_DATE = (
    rf"(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]{_LONG_AGO}|{_LONG_AGO}[/.\-]\d{{1,2}}[/.\-]\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_LONG_AGO}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_LONG_AGO})"
)
_BORN = r"(?:d\.?o\.?b\.?|born|birth\s?da(?:te|y)|date\s+of\s+birth)"
_CALL = r"(?:tel|phone|cell|mobile|call|reach|ring|text|whatsapp)"
_ID_WORD = (
    r"(?:mrns?|mr\s?#|medical\s+record|record|chart|patients?|pt|hospital|case|encounter|visit|csn"
    r"|admission|accession|specimen|fin|nhs|unit\s+record|umrn|urn)"
)
_NUMBER_WORD = r"(?:\s*(?:id|no\.?|nos?|numbers?|nr\.?|num|#|is|was|in))*"

# What has digits and names nobody; taken out before anything is looked for.
_HARMLESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+\-]{1,64}@\S+"
    r"|\bdoi:?\s*\S+|\b10\.\d{4,}/\S+"
    r"|\b(?:pmid|pmcid|pmc|nct|irb|isbn|issn|arxiv|isrctn|npi|fte|eudract|prospero|crd|grant|award"
    r"|protocol|abstract|manuscript|submission|poster|room|rm|pager|ext\.?|extension|page|version"
    r"|zoom|webex|meeting\s+id|passcode|poll|ticket|code|box|level|figure|table|slide)"
    r"[\s:#.\-]*(?:(?:id|no\.?|number|is)[\s:#]*)*[A-Z]{0,4}[\-]?\d[\d\s.\-]*"
    r"|\b\d{4}-\d{4}-\d{4}-\d{3}[\dx]\b"
    r"|\b[A-Z]\d{2}[\s\-]?[A-Z]{2}\d{6}(?:-\w+)?"
    r"|[$€£¥]\s?\d[\d.,]*\s?[kmb]?"
    r"|(?<![\d.,])\d[\d.,]{0,15}\s?(?:usd|eur|gbp|dollars?|euros?|pounds?|%|percent|cells?|words?|patients?"
    r"|participants?|records?|people|samples?|reads?|rows?|kb|mb|gb|km|steps)\b",
    re.I,
)

_SHAPES: tuple[tuple[Identifier, str], ...] = (
    (
        Identifier.RECORD_NUMBER,
        rf"\b{_ID_WORD}{_NUMBER_WORD}[\s:#.\-]*[a-z]{{0,3}}-?\d[\d\-]{{3,}}",
    ),
    (Identifier.RECORD_NUMBER, r"#\s?\d{6,}\b"),
    (Identifier.RECORD_NUMBER, r"(?<![\w.,/\-+])\d{7,10}(?![\w/\-]|[.,]\d)"),
    (
        Identifier.BIRTH_DATE,
        rf"\b{_BORN}\W{{0,4}}(?:(?:is|was|on|the)\W+)*{_DATE}",
    ),
    (Identifier.BIRTH_DATE, rf"(?<![\w/]){_LONG_AGO_DATE}(?!\w)"),
    (
        Identifier.PHONE,
        r"(?<![\w.])(?:\+?1[\s.\-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.\-])\d{3}[\s.\-]\d{4}(?!\w)",
    ),
    (Identifier.PHONE, r"(?<!\w)\+\d(?:[\s().\-]{0,2}\d){7,13}(?!\w)"),
    (Identifier.PHONE, r"(?<!\w)0\d{2,4}\s?[\s/\-]\s?\d{3,4}[\s\-]?\d{3,4}(?!\w)"),
    (
        Identifier.PHONE,
        rf"\b{_CALL}\b\D{{0,25}}\d(?:[\s().\-]{{0,2}}\d){{6,13}}(?!\w)",
    ),
    (Identifier.NATIONAL_ID, r"(?<![\w\-])\d{3}[\-\s]\d{2}[\-\s]\d{4}(?![\w\-])"),
    (
        Identifier.NATIONAL_ID,
        r"\b(?:ssn|social\s+security|national\s+id|passport|insurance\s+(?:no|number|id)|medicare|medicaid|aadhaar)\b\D{0,15}[a-z]{0,3}\d[\dA-Z\s\-]{4,}",
    ),
    (Identifier.NATIONAL_ID, r"(?<![\w\-])\d{6}[\-+]\d{4}(?![\w\-])"),
    (Identifier.NATIONAL_ID, r"(?<![\w\-])(?:19|20)\d{6}-\d{4}(?![\w\-])"),
    (Identifier.NATIONAL_ID, r"(?<![\w\-])\d{3}\s\d{3}\s\d{4}(?![\w\-])"),
    (Identifier.NATIONAL_ID, r"(?<!\w)[a-ceghj-prstw-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d](?!\w)"),
    (Identifier.NATIONAL_ID, r"(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)"),
    (Identifier.NATIONAL_ID, r"(?<![\w.])756\.\d{4}\.\d{4}\.\d{2}(?!\w)"),
    (Identifier.NATIONAL_ID, r"(?<!\w)[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z](?!\w)"),
    (Identifier.NATIONAL_ID, r"(?<!\w)[12]\s\d{2}\s\d{2}\s\d{2}\s\d{3}\s\d{3}(?!\w)"),
    (Identifier.NATIONAL_ID, r"(?<!\w)\d{8}-?[a-hj-np-tv-z](?!\w)"),
)
_COMPILED = tuple((kind, re.compile(shape, re.I)) for kind, shape in _SHAPES)


def identifiers_in(*texts: str) -> tuple[Identifier, ...]:
    """What these words might hold, each kind once; nothing where they look harmless."""
    found = {kind for text in texts for kind in _found(text)}
    return tuple(kind for kind in Identifier if kind in found)


def _found(text: str) -> set[Identifier]:
    plain = "".join(map(_digit, unicodedata.normalize("NFKC", text)))
    rest = _HARMLESS.sub(" ; ", plain)
    return {kind for kind, shape in _COMPILED if shape.search(rest)}


def _digit(sign: str) -> str:
    """Digits of every script as ours; dashes of every length as one."""
    if sign in "\u2010\u2011\u2012\u2013\u2014\u2212":
        return "-"
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
