-- Mia's Tuesday: a digest that asked whether she and Dr Lindqvist met; they had, the day before.
UPDATE reminders SET hour = 8, set_at = '2026-03-08 09:00:00.000000', version = 1, before = '{}', changed_at = '2026-03-08 09:00:00.000000' WHERE member_id = 1;
INSERT INTO digests (id, workspace_id, member_id, day, made_at) VALUES (1, 1, 1, '2026-03-10', '2026-03-10 13:00:00.000000');
INSERT INTO nudges (id, workspace_id, member_id, kind, subject_id, period, due_at, state, digest_id, answer, answered_at) VALUES (1, 1, 1, 'check-in', 1, '2026-03-09', '2026-03-10 13:00:00.000000', 'said', 1, 'met', '2026-03-10 14:00:00.000000');
INSERT INTO meetings (id, workspace_id, mentorship_id, state, held_on, logged_by, logged_at) VALUES (1, 1, 1, 'held', '2026-03-09', 1, '2026-03-10 14:00:00.000000');
INSERT INTO absences (id, workspace_id, member_id, began_at, ends_at) VALUES (1, 1, 2, '2026-03-04 09:00:00.000000', '2026-09-01 00:00:00.000000');
