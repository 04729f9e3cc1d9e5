-- Mia let a place of Dr Okafor's go to the next in line.
INSERT INTO declined_places (workspace_id, mentee_id, mentor_id, declined_at) VALUES (1, 1, 2, '2026-03-18 09:00:00.000000');
