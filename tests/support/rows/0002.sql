-- Dr Okafor is listed, so she can be found by her specialty.
INSERT INTO mentor_terms (workspace_id, term, member_id, level, turn) VALUES (1, 'cardiolog', 2, 2, 0);
INSERT INTO mentor_vocabulary (workspace_id, term, mentors, word, initial, length) VALUES (1, 'cardiolog', 1, 'cardiology', 'ca', 10);
