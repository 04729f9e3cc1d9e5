-- Of that Monday Mia kept how they met, a line for both and a line for herself.
UPDATE meetings SET minutes = 45, format = 'call' WHERE id = 1;
INSERT INTO meeting_notes (workspace_id, meeting_id, author_id, is_private, secret, written_at) VALUES (1, 1, 1, FALSE, 'not a real secret', '2026-03-10 14:05:00.000000');
INSERT INTO meeting_notes (workspace_id, meeting_id, author_id, is_private, secret, written_at) VALUES (1, 1, 1, TRUE, 'nor is this', '2026-03-10 14:05:00.000000');
