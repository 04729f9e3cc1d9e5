-- The token was revoked: nothing leaves for a while, and doctor says why.
INSERT INTO pacer (workspace_id, bucket, next_free_at, reason) VALUES (1, 'all', '2026-03-10 14:15:00.000000', 'token_revoked');
