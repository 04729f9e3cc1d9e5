-- Mia was told one more thing this month.
INSERT INTO outbox (id, workspace_id, dedupe_key, kind, subject_id, recipient_id, policy, state, priority, created_at, not_before, expires_at, channel, ts) VALUES ('m14', 1, 'digest:14', 'digest', 1, 1, 'rec', 'sent', 2, '2026-03-13 13:00:00.000000', '2026-03-13 13:00:00.000000', '2026-03-14 13:00:00.000000', 'D02', '1773406800.000100');
