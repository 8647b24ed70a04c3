/** Files, the organisation, settings and half-typed forms. */
export const migration = {
  version: 30,
  name: 'house',
  sql: `
    CREATE TABLE file (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL
        CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/tiff')),
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      pages INTEGER,
      condition TEXT NOT NULL CHECK (condition IN ('ok', 'encrypted', 'damaged')),
      named_otherwise INTEGER NOT NULL CHECK (named_otherwise IN (0, 1)),
      received_at TEXT NOT NULL,
      key BLOB NOT NULL,
      parent_id TEXT REFERENCES file (id),
      document_id INTEGER REFERENCES document (id),
      task_id INTEGER REFERENCES register_task (id),
      letter_id INTEGER REFERENCES letter (id),
      signed_letter_id INTEGER REFERENCES letter (id),
      CHECK (
        (document_id IS NOT NULL) + (task_id IS NOT NULL) + (letter_id IS NOT NULL) +
        (signed_letter_id IS NOT NULL) <= 1
      )
    ) STRICT;
    CREATE INDEX file_sha256 ON file (sha256);
    CREATE INDEX file_document ON file (document_id) WHERE document_id IS NOT NULL;
    CREATE INDEX file_task ON file (task_id) WHERE task_id IS NOT NULL;
    CREATE UNIQUE INDEX file_letter ON file (letter_id) WHERE letter_id IS NOT NULL;
    CREATE INDEX file_signed_letter ON file (signed_letter_id) WHERE signed_letter_id IS NOT NULL;
    CREATE INDEX file_waiting ON file (received_at)
      WHERE document_id IS NULL AND task_id IS NULL AND letter_id IS NULL AND signed_letter_id IS NULL;

    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      transfers TEXT NOT NULL,
      safeguards TEXT NOT NULL,
      automated_decisions TEXT NOT NULL,
      log_retention_years INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE organisation_contact (
      role TEXT PRIMARY KEY NOT NULL CHECK (role IN ('controller', 'contact-person')),
      name TEXT NOT NULL,
      street_address TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      locality TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      title TEXT NOT NULL
    ) STRICT;
    CREATE TABLE organisation_register (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      manual INTEGER NOT NULL CHECK (manual IN (0, 1)),
      search_hint TEXT NOT NULL,
      retention TEXT NOT NULL,
      legal_basis TEXT NOT NULL
    ) STRICT;
    CREATE TABLE organisation_line (
      list TEXT NOT NULL CHECK (list IN ('purposes', 'dataCategories', 'sources', 'recipients', 'authority')),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (list, position)
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      auto_lock_minutes INTEGER NOT NULL,
      backup_on_close INTEGER NOT NULL CHECK (backup_on_close IN (0, 1)),
      backups_kept INTEGER NOT NULL,
      backup_folder TEXT,
      last_backup_at TEXT
    ) STRICT;
    INSERT INTO settings (id, auto_lock_minutes, backup_on_close, backups_kept) VALUES (1, 5, 1, 5);

    CREATE TABLE form_draft (
      form TEXT PRIMARY KEY NOT NULL,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
  `,
} as const;
