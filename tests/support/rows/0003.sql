-- Mia wrote another ask and sent it: the draft is gone, its number stays hers.
INSERT INTO drafts (id, workspace_id, member_id, kind, secret, expires_at) VALUES (3, 1, 1, 'ask_preview', 'sealed', '2026-03-04 09:00:00.000000');
INSERT INTO inbox (workspace_id, source_key, received_at, result_id) VALUES (1, 'draft:2', '2026-03-03 09:00:00.000000', 2);
