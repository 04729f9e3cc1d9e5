-- Mia shares one goal with Dr. Lindqvist, keeps one to herself, and has a task for the first.
INSERT INTO goals (id, workspace_id, owner_id, mentorship_id, secret, due, state, version, made_at) VALUES (1, 1, 1, 1, 'not a real secret', '2026-06-30', 'active', 2, '2026-03-08 09:00:00.000000');
INSERT INTO goals (id, workspace_id, owner_id, secret, state, version, made_at, closed_at, closed_by) VALUES (2, 1, 1, 'nor is this', 'achieved', 1, '2026-03-08 09:05:00.000000', '2026-03-15 09:05:00.000000', 1);
UPDATE tasks SET goal_id = 1 WHERE id = 2;
