-- Dr Lindqvist introduced Mia to Dr Okafor, and Mia does not look for a coach.
INSERT INTO introductions (id, workspace_id, mentorship_id, mentor_id, mentee_id, colleague_id, why, state, proposed_at, answered_at) VALUES (1, 1, 1, 3, 1, 2, 'He knows registries.', 'agreed', '2026-03-12 09:00:00.000000', '2026-03-12 10:00:00.000000');
INSERT INTO introductions (id, workspace_id, mentorship_id, mentor_id, mentee_id, colleague_id, why, state, proposed_at) VALUES (2, 1, 1, 3, 1, 2, 'Once more.', 'proposed', '2026-03-13 09:00:00.000000');
INSERT INTO dismissed_roles (workspace_id, member_id, role, dismissed_at) VALUES (1, 1, 'coach', '2026-03-12 09:00:00.000000');
