-- Mia and Dr. Lindqvist reviewed their mentorship; Mia kept the goal they share, and tapped alone.
INSERT INTO reviews (id, workspace_id, mentorship_id, begun_by, begun_at) VALUES (1, 1, 1, 1, '2026-06-02 09:00:00.000000');
INSERT INTO review_choices (workspace_id, review_id, goal_id, choice, member_id, at) VALUES (1, 1, 1, 'keep', 1, '2026-06-02 09:00:00.000000');
INSERT INTO review_taps (workspace_id, review_id, member_id, score, wish, at) VALUES (1, 1, 1, 4, 'continue', '2026-06-02 09:01:00.000000');
