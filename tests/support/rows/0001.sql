-- A row in every table of the first loop: Mia asked Dr Okafor, was referred, and asked Dr Lindqvist, who accepted.
INSERT INTO workspaces (id, platform, platform_id, name, app_user) VALUES (1, 'slack', 'T01', 'St. Brendan''s', 'U_BOT');
INSERT INTO members (id, workspace_id, platform, platform_id, name, tz, active, is_bot, guest, external, welcomed_at) VALUES (1, 1, 'slack', 'U_MIA', 'Mia Chen', 'America/New_York', true, false, '', false, '2026-03-02 14:00:00.000000');
INSERT INTO members (id, workspace_id, platform, platform_id, name, tz, active, is_bot, guest, external) VALUES (2, 1, 'slack', 'U_OKA', 'Ngozi Okafor', 'Europe/Berlin', true, false, '', false);
INSERT INTO members (id, workspace_id, platform, platform_id, name, active, is_bot, guest, external) VALUES (3, 1, 'slack', 'U_LIN', 'Åsa Lindqvist 👩‍⚕️', true, false, '', false);
INSERT INTO mentee_profiles (workspace_id, member_id, stage, training_year, specialty, topics, working_on) VALUES (1, 1, 'resident', 'PGY-2', 'Pediatrics', '["research"]', 'A first abstract');
INSERT INTO mentor_profiles (workspace_id, member_id, title, specialty, department, topics, roles, formats, stages, places, bio, listed, may_be_asked, not_accepting_until) VALUES (1, 2, 'Attending', 'Cardiology', 'Medicine', '[]', '["advisor"]', '[]', '[]', 2, '', true, true, '2026-09-01');
INSERT INTO requests (id, workspace_id, mentee_id, mentor_id, role, hope, first_yes, state, asked_at, answered_at, referral_id) VALUES (1, 1, 1, 2, 'advisor', 'To finish an abstract', false, 'referred', '2026-03-02 14:05:00.000000', '2026-03-03 08:00:00.000000', 1);
INSERT INTO referrals (id, workspace_id, request_id, mentee_id, colleague_id, line, expires_at, used_at) VALUES (1, 1, 1, 1, 3, 'She has done this.', '2026-03-17 08:00:00.000000', '2026-03-03 09:00:00.000000');
INSERT INTO requests (id, workspace_id, mentee_id, mentor_id, role, hope, first_yes, state, asked_at, answered_at, hops) VALUES (2, 1, 1, 3, 'advisor', 'To finish an abstract', false, 'accepted', '2026-03-03 09:00:00.000000', '2026-03-03 10:00:00.000000', 1);
INSERT INTO mentorships (id, workspace_id, mentor_id, mentee_id, role, state, request_id, started_at) VALUES (1, 1, 3, 1, 'advisor', 'active', 2, '2026-03-03 10:00:00.000000');
INSERT INTO pair_channels (workspace_id, member_a, member_b, channel) VALUES (1, 1, 3, 'G01');
INSERT INTO blocked_pairs (workspace_id, member_a, member_b) VALUES (1, 2, 3);
INSERT INTO searches (id, workspace_id, member_id, text, filters, made_at) VALUES (1, 1, 1, 'abstract', '{}', '2026-03-02 14:01:00.000000');
INSERT INTO outbox (id, workspace_id, dedupe_key, kind, subject_id, recipient_id, policy, state, priority, created_at, not_before, expires_at, channel, ts) VALUES ('m1', 1, 'request:1', 'request_card', 1, 2, 'rec', 'sent', 1, '2026-03-02 14:05:00.000000', '2026-03-02 14:05:00.000000', '2026-03-16 14:05:00.000000', 'D01', '1772460300.000100');
INSERT INTO outbox (id, workspace_id, dedupe_key, kind, subject_id, recipient_id, update_of, policy, state, priority, created_at, not_before, expires_at) VALUES ('m2', 1, 'request:1:answered', 'request_card', 1, 2, 'm1', 'rec', 'pending', 1, '2026-03-03 08:00:00.000000', '2026-03-03 08:00:00.000000', '2026-03-16 14:05:00.000000');
INSERT INTO inbox (workspace_id, source_key, received_at, result_id) VALUES (1, 'Ev01', '2026-03-02 14:00:00.000000', 1);
INSERT INTO pacer (workspace_id, bucket, next_free_at) VALUES (1, 'D01', '2026-03-03 08:00:01.000000');
INSERT INTO drafts (id, workspace_id, member_id, kind, secret, expires_at) VALUES (1, 1, 1, 'request', 'sealed', '2026-03-04 08:00:00.000000');
