"""What mentees aim at and work on: goals, tasks, and what happened to tasks."""

from sqlalchemy import (
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

goals = Table(
    "goals",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("owner_id", Integer, nullable=False),
    Column("mentorship_id", Integer),
    Column("secret", LargeBinary, nullable=False),
    Column("due", Date),
    Column("state", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("closed_by", Integer),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("owner_id", "members"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("closed_by", "members"),
)
Index("ix_goals_owner", goals.c.workspace_id, goals.c.owner_id)
Index("ix_goals_mentorship", goals.c.workspace_id, goals.c.mentorship_id)

tasks = Table(
    "tasks",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("owner_id", Integer, nullable=False),
    Column("mentorship_id", Integer),
    Column("number", Integer, nullable=False),
    Column("title", String(60), nullable=False),
    Column("detail", Text, nullable=False),
    Column("due", Date),
    Column("state", String(20), nullable=False),
    Column("made_by", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("goal_id", Integer),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("owner_id", "members"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("made_by", "members"),
    same_workspace("goal_id", "goals"),
)
is_open = text("state = 'open'")
# A number means one open task of its owner's.
Index(
    "uq_tasks_open_number",
    tasks.c.workspace_id,
    tasks.c.owner_id,
    tasks.c.number,
    unique=True,
    sqlite_where=is_open,
    postgresql_where=is_open,
)
Index("ix_tasks_owner", tasks.c.workspace_id, tasks.c.owner_id, tasks.c.state, tasks.c.closed_at)
Index("ix_tasks_mentorship", tasks.c.workspace_id, tasks.c.mentorship_id)
Index("ix_tasks_goal", tasks.c.workspace_id, tasks.c.goal_id)

task_events = Table(
    "task_events",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("task_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("act", String(20), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("comment", Text, nullable=False),
    Column("due", Date),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("task_id", "tasks"),
    same_workspace("member_id", "members"),
)
Index("ix_task_events_task", task_events.c.workspace_id, task_events.c.task_id)
