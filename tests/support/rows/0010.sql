-- Dr Okafor has no place: Mia waited for one, was offered it, and asked; she waits for any mentor too. A place of Dr Lindqvist's is closed.
UPDATE requests SET is_from_list = TRUE WHERE id = 2;
UPDATE mentor_profiles SET opened_at = '2026-03-12 09:00:00.000000' WHERE member_id = 2;
INSERT INTO waits (id, workspace_id, mentee_id, mentor_id, state, joined_at, offered_by, ends_at, closed_at) VALUES (1, 1, 1, 2, 'asked', '2026-03-11 09:00:00.000000', 2, '2026-03-17 09:00:00.000000', '2026-03-13 09:00:00.000000');
INSERT INTO waits (id, workspace_id, mentee_id, state, joined_at) VALUES (2, 1, 1, 'waiting', '2026-03-11 09:05:00.000000');
INSERT INTO closed_places (id, workspace_id, mentor_id, mentorship_id, state, closed_at) VALUES (1, 1, 3, 1, 'asked', '2026-03-20 09:00:00.000000');
