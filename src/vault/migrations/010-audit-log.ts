/**
 * The audit log: a chain that is only ever appended to, and beside it the personal content of each event, to which the
 * chain is bound by salted commitments only.
 */
export const migration = {
  version: 10,
  name: 'audit-log',
  sql: `
    CREATE TABLE audit_event (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      case_id INTEGER,
      actor_commitment TEXT NOT NULL CHECK (length(actor_commitment) = 64),
      detail_commitment TEXT NOT NULL CHECK (length(detail_commitment) = 64),
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;

    CREATE INDEX audit_event_case ON audit_event (case_id, sequence) WHERE case_id IS NOT NULL;

    CREATE TABLE audit_detail (
      sequence INTEGER PRIMARY KEY REFERENCES audit_event (sequence),
      actor TEXT NOT NULL,
      actor_salt BLOB NOT NULL CHECK (length(actor_salt) = 32),
      detail TEXT NOT NULL,
      detail_salt BLOB NOT NULL CHECK (length(detail_salt) = 32)
    ) STRICT;

    -- Also stops INSERT OR REPLACE, which deletes without asking the triggers below.
    CREATE TRIGGER audit_event_appended_only BEFORE INSERT ON audit_event
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit_event)
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;

    CREATE TRIGGER audit_event_not_changed BEFORE UPDATE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;

    CREATE TRIGGER audit_event_not_deleted BEFORE DELETE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;

    CREATE TRIGGER audit_detail_appended_only BEFORE INSERT ON audit_detail
    WHEN EXISTS (SELECT 1 FROM audit_detail WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;

    CREATE TRIGGER audit_detail_not_changed BEFORE UPDATE ON audit_detail
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;

    CREATE TRIGGER audit_detail_not_deleted BEFORE DELETE ON audit_detail
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
  `,
} as const;
