-- Mia has two tasks: one Dr Lindqvist gave her, which she finished, and one of her own.
INSERT INTO tasks (id, workspace_id, owner_id, mentorship_id, number, title, detail, due, state, made_by, made_at, closed_at) VALUES (1, 1, 1, 1, 1, 'Draft study protocol', 'Two pages.', '2026-03-20', 'done', 3, '2026-03-06 09:00:00.000000', '2026-03-16 09:00:00.000000');
INSERT INTO tasks (id, workspace_id, owner_id, number, title, detail, state, made_by, made_at) VALUES (2, 1, 1, 2, 'Revise CV', '', 'open', 1, '2026-03-07 09:00:00.000000');
INSERT INTO task_events (id, workspace_id, task_id, member_id, act, at, comment) VALUES (1, 1, 1, 3, 'added', '2026-03-06 09:00:00.000000', '');
INSERT INTO task_events (id, workspace_id, task_id, member_id, act, at, comment, due) VALUES (2, 1, 1, 3, 'moved', '2026-03-10 09:00:00.000000', '', '2026-03-20');
