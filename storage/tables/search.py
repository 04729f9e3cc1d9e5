"""The search index: which term which listed mentor has, and how many mentors have it."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
)

from storage.tables.base import metadata, same_workspace, workspace_column

# Two stems and a space, or a facet.
LONGEST_TERM = 64

mentor_terms = Table(
    "mentor_terms",
    metadata,
    workspace_column(),
    Column("term", String(LONGEST_TERM), nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("level", SmallInteger, nullable=False),
    # When the mentor was last asked, in microseconds since 1970, 0 for never: read in this order,
    # an index gives whoever has waited longest first, and reading can stop early.
    Column("turn", BigInteger, nullable=False),
    PrimaryKeyConstraint("workspace_id", "term", "member_id"),
    same_workspace("member_id", "members"),
    sqlite_with_rowid=False,
)
Index(
    "ix_mentor_terms_turn",
    mentor_terms.c.workspace_id,
    mentor_terms.c.term,
    mentor_terms.c.level,
    mentor_terms.c.turn,
    mentor_terms.c.member_id,
)
Index("ix_mentor_terms_member", mentor_terms.c.workspace_id, mentor_terms.c.member_id)

mentor_vocabulary = Table(
    "mentor_vocabulary",
    metadata,
    workspace_column(),
    Column("term", String(LONGEST_TERM), nullable=False),
    Column("mentors", Integer, nullable=False),
    # For corrections: a word as someone wrote it, its first letter, its length. Empty for pairs.
    Column("word", String(LONGEST_TERM), nullable=False),
    Column("initial", String(2), nullable=False),
    Column("length", SmallInteger, nullable=False),
    PrimaryKeyConstraint("workspace_id", "term"),
    sqlite_with_rowid=False,
)
Index(
    "ix_mentor_vocabulary_initial",
    mentor_vocabulary.c.workspace_id,
    mentor_vocabulary.c.initial,
    mentor_vocabulary.c.length,
)
