-- Mia told Dr Okafor of something, and withdrew what she had told before.
INSERT INTO concerns (id, workspace_id, author_id, reader_id, mentorship_id, secret, written_at, read_at) VALUES (1, 1, 1, 2, 1, 'not a real secret', '2026-03-11 09:00:00.000000', '2026-03-12 09:00:00.000000');
INSERT INTO concerns (id, workspace_id, author_id, reader_id, secret, written_at, withdrawn_at) VALUES (2, 1, 1, 2, '', '2026-03-10 09:00:00.000000', '2026-03-10 09:05:00.000000');
