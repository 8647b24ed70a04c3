/**
 * Letters in three languages with wordings of the house, letterhead, enclosures, electronic signatures, print jobs, what
 * became of a letter after it left, and the versions of the privacy statement. Tables whose columns grow are made anew.
 */
export const migration = {
  version: 50,
  name: 'letters',
  sql: `
    ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en'));
    ALTER TABLE requester ADD COLUMN language TEXT NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en'));
    ALTER TABLE recipient_notice ADD COLUMN language TEXT NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en'));

    ALTER TABLE letter ADD COLUMN language TEXT NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en'));
    -- Where the room for the signature begins: page from 1, millimetres from the upper left corner. Older letters have none.
    ALTER TABLE letter ADD COLUMN signature_page INTEGER CHECK (signature_page > 0);
    ALTER TABLE letter ADD COLUMN signature_x_mm REAL;
    ALTER TABLE letter ADD COLUMN signature_y_mm REAL;
    CREATE INDEX letter_sha256 ON letter (sha256);

    -- Wordings of the house. A change is never changed: a later one stands over it; without a text the program's own is back.
    CREATE TABLE letter_text_change (
      id INTEGER PRIMARY KEY,
      language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
      key TEXT NOT NULL,
      text TEXT,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_text_change_of_key ON letter_text_change (language, key, id);

    -- What the privacy statement tells beside the replies (GDPR 13).
    ALTER TABLE organisation ADD COLUMN data_protection_officer TEXT NOT NULL DEFAULT '';
    ALTER TABLE organisation ADD COLUMN legitimate_interests TEXT NOT NULL DEFAULT '';
    ALTER TABLE organisation ADD COLUMN provision TEXT NOT NULL DEFAULT '';

    -- What the organisation says of itself, in the other languages of the letters.
    -- With the Finnish texts that were translated: a changed one needs its translation anew.
    CREATE TABLE organisation_translation (
      language TEXT PRIMARY KEY NOT NULL CHECK (language IN ('sv', 'en')),
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT;

    CREATE TABLE letterhead (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      layout TEXT NOT NULL CHECK (layout IN ('sfs-2024', 'traditional')),
      envelope TEXT NOT NULL CHECK (envelope IN ('C5', 'E65')),
      -- How far the printer sets the page off, millimetres to the right and down.
      offset_x_mm REAL NOT NULL CHECK (offset_x_mm BETWEEN -10 AND 10),
      offset_y_mm REAL NOT NULL CHECK (offset_y_mm BETWEEN -10 AND 10),
      logo BLOB,
      logo_media_type TEXT CHECK (logo_media_type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
      CHECK ((logo IS NULL) = (logo_media_type IS NULL))
    ) STRICT;
    INSERT INTO letterhead (id, layout, envelope, offset_x_mm, offset_y_mm) VALUES (1, 'sfs-2024', 'C5', 0, 0);

    CREATE TABLE privacy_statement (
      version INTEGER PRIMARY KEY CHECK (version > 0),
      dated_on TEXT NOT NULL,
      -- source: as it was published before the program; its words are kept as they were.
      origin TEXT NOT NULL CHECK (origin IN ('source', 'program')),
      published_at TEXT NOT NULL,
      published_by TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE privacy_statement_text (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES privacy_statement (version),
      language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      UNIQUE (version, language)
    ) STRICT;

    CREATE TABLE new_reply_draft (
      request_id INTEGER PRIMARY KEY REFERENCES request (id),
      search_terms TEXT NOT NULL,
      withheld TEXT NOT NULL,
      legend TEXT NOT NULL,
      delivery TEXT NOT NULL CHECK (delivery IN ('written', 'electronic')),
      additional_text TEXT NOT NULL,
      -- One name an entry.
      distribution TEXT NOT NULL CHECK (json_valid(distribution)),
      for_information TEXT NOT NULL CHECK (json_valid(for_information)),
      enclose_statement INTEGER NOT NULL CHECK (enclose_statement IN (0, 1))
    ) STRICT;
    INSERT INTO new_reply_draft
    SELECT request_id, search_terms, withheld, legend, delivery, additional_text, '[]', '[]', 0 FROM reply_draft;
    DROP TABLE reply_draft;
    ALTER TABLE new_reply_draft RENAME TO reply_draft;

    -- A document that goes with the reply. Its file is what leaves: redacted, a copy of its own.
    CREATE TABLE enclosure (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request (id),
      -- Place among those that go with the next letter; NULL: only a letter that was issued of a former decision names it.
      position INTEGER,
      title TEXT NOT NULL,
      -- Rectangles as shares of the page: page from 1, x, y, width, height.
      areas TEXT NOT NULL CHECK (json_valid(areas)),
      withheld TEXT NOT NULL,
      UNIQUE (request_id, position)
    ) STRICT;
    -- What an issued letter names under its enclosures, in its order; frozen with it.
    CREATE TABLE letter_enclosure (
      letter_id INTEGER NOT NULL REFERENCES letter (id),
      number INTEGER NOT NULL CHECK (number > 0),
      title TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages > 0),
      enclosure_id INTEGER REFERENCES enclosure (id),
      statement_text_id INTEGER REFERENCES privacy_statement_text (id),
      PRIMARY KEY (letter_id, number),
      CHECK ((enclosure_id IS NULL) <> (statement_text_id IS NULL))
    ) STRICT;
    CREATE INDEX letter_enclosure_used ON letter_enclosure (enclosure_id) WHERE enclosure_id IS NOT NULL;
    CREATE INDEX letter_enclosure_statement ON letter_enclosure (statement_text_id) WHERE statement_text_id IS NOT NULL;

    -- Certificates to sign with. The key of a p12 file stays sealed under its own password; a token keeps its key itself.
    CREATE TABLE signing_key (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('p12', 'trial', 'token')),
      subject TEXT NOT NULL,
      issuer TEXT NOT NULL,
      serial TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_until TEXT NOT NULL,
      certificate BLOB NOT NULL,
      p12 BLOB,
      module TEXT,
      token_serial TEXT,
      key_id BLOB,
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL,
      removed_at TEXT,
      CHECK ((p12 IS NOT NULL) = (kind IN ('p12', 'trial') AND removed_at IS NULL)),
      CHECK ((module IS NOT NULL) = (kind = 'token')),
      CHECK ((token_serial IS NOT NULL) = (kind = 'token')),
      CHECK ((key_id IS NOT NULL) = (kind = 'token'))
    ) STRICT;
    -- Absolute path of the module that talks with cards.
    ALTER TABLE settings ADD COLUMN signing_module TEXT;
    CREATE TABLE letter_signature (
      letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
      signing_key_id INTEGER NOT NULL REFERENCES signing_key (id),
      signed_at TEXT NOT NULL,
      signed_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE new_file (
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
      -- The electronically signed copy of an issued letter.
      e_signed_letter_id INTEGER REFERENCES letter (id),
      -- A signed receipt slip, a proof of posting, a returned envelope.
      proof_letter_id INTEGER REFERENCES letter (id),
      enclosure_id INTEGER REFERENCES enclosure (id),
      statement_text_id INTEGER REFERENCES privacy_statement_text (id),
      CHECK (
        (document_id IS NOT NULL) + (task_id IS NOT NULL) + (letter_id IS NOT NULL) +
        (signed_letter_id IS NOT NULL) + (e_signed_letter_id IS NOT NULL) + (proof_letter_id IS NOT NULL) +
        (enclosure_id IS NOT NULL) + (statement_text_id IS NOT NULL) <= 1
      )
    ) STRICT;
    INSERT INTO new_file (
      id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at, key, parent_id, document_id, task_id,
      letter_id, signed_letter_id
    )
    SELECT id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at, key, parent_id, document_id,
      task_id, letter_id, signed_letter_id
    FROM file ORDER BY rowid;
    DROP TABLE file;
    ALTER TABLE new_file RENAME TO file;
    CREATE INDEX file_sha256 ON file (sha256);
    CREATE INDEX file_derived ON file (parent_id) WHERE parent_id IS NOT NULL;
    CREATE INDEX file_document ON file (document_id) WHERE document_id IS NOT NULL;
    CREATE INDEX file_task ON file (task_id) WHERE task_id IS NOT NULL;
    CREATE UNIQUE INDEX file_letter ON file (letter_id) WHERE letter_id IS NOT NULL;
    CREATE INDEX file_signed_letter ON file (signed_letter_id) WHERE signed_letter_id IS NOT NULL;
    CREATE UNIQUE INDEX file_e_signed_letter ON file (e_signed_letter_id) WHERE e_signed_letter_id IS NOT NULL;
    CREATE INDEX file_proof_letter ON file (proof_letter_id) WHERE proof_letter_id IS NOT NULL;
    CREATE UNIQUE INDEX file_enclosure ON file (enclosure_id) WHERE enclosure_id IS NOT NULL;
    CREATE UNIQUE INDEX file_statement ON file (statement_text_id) WHERE statement_text_id IS NOT NULL;
    CREATE INDEX file_waiting ON file (received_at)
      WHERE document_id IS NULL AND task_id IS NULL AND letter_id IS NULL AND signed_letter_id IS NULL
        AND e_signed_letter_id IS NULL AND proof_letter_id IS NULL AND enclosure_id IS NULL
        AND statement_text_id IS NULL;

    ALTER TABLE letter_print ADD COLUMN duplex INTEGER NOT NULL DEFAULT 0 CHECK (duplex IN (0, 1));
    -- The printer's own name of the tray; empty: whichever the printer takes.
    ALTER TABLE letter_print ADD COLUMN tray TEXT NOT NULL DEFAULT '';
    -- Why it was printed again; empty for the first print.
    ALTER TABLE letter_print ADD COLUMN reason TEXT NOT NULL DEFAULT '';

    -- A letter on its way through the print system. What has come out stands in letter_print as well.
    CREATE TABLE print_job (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letter (id),
      queued_at TEXT NOT NULL,
      queued_by TEXT NOT NULL,
      printer TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20),
      duplex INTEGER NOT NULL CHECK (duplex IN (0, 1)),
      tray TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- unknown: the program ended while the printer had it.
      state TEXT NOT NULL CHECK (state IN ('queued', 'printing', 'done', 'failed', 'cancelled', 'unknown')),
      -- The device's reason, by its code.
      failure TEXT,
      finished_at TEXT,
      CHECK ((failure IS NOT NULL) = (state = 'failed')),
      CHECK ((finished_at IS NULL) = (state IN ('queued', 'printing')))
    ) STRICT;
    CREATE INDEX print_job_of_letter ON print_job (letter_id);
    CREATE INDEX print_job_by_time ON print_job (queued_at);
    CREATE INDEX print_job_live ON print_job (state) WHERE state IN ('queued', 'printing');

    CREATE TABLE new_letter_dispatch (
      letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
      way TEXT NOT NULL CHECK (way IN ('handed-over', 'post', 'registered-post', 'electronic')),
      dispatched_on TEXT NOT NULL,
      tracking_number TEXT,
      -- To whom it was handed, as the slip names them; empty for what left otherwise, and where it was never written down.
      handed_to TEXT NOT NULL,
      -- How it was given electronically; empty for paper.
      how TEXT NOT NULL,
      dispatched_by TEXT NOT NULL,
      CHECK ((tracking_number IS NOT NULL) = (way = 'registered-post')),
      CHECK (handed_to = '' OR way = 'handed-over'),
      CHECK ((how <> '') = (way = 'electronic'))
    ) STRICT;
    INSERT INTO new_letter_dispatch
    SELECT letter_id, way, dispatched_on, tracking_number, '', '', dispatched_by FROM letter_dispatch;
    DROP TABLE letter_dispatch;
    ALTER TABLE new_letter_dispatch RENAME TO letter_dispatch;
    CREATE TABLE letter_return (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letter (id),
      returned_on TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('unknown-address', 'not-collected', 'refused', 'other')),
      note TEXT NOT NULL,
      -- Proofs that there were by then: they tell of the earlier sending, the returned envelope among them.
      proofs_before INTEGER NOT NULL CHECK (proofs_before >= 0),
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_return_of_letter ON letter_return (letter_id);
    -- A returned letter sent once more; that it left in time is told by its first dispatch.
    CREATE TABLE letter_resending (
      return_id INTEGER PRIMARY KEY REFERENCES letter_return (id),
      way TEXT NOT NULL CHECK (way IN ('handed-over', 'post', 'registered-post', 'electronic')),
      dispatched_on TEXT NOT NULL,
      tracking_number TEXT,
      handed_to TEXT NOT NULL,
      how TEXT NOT NULL,
      dispatched_by TEXT NOT NULL,
      CHECK ((tracking_number IS NOT NULL) = (way = 'registered-post')),
      CHECK (handed_to = '' OR way = 'handed-over'),
      CHECK ((how <> '') = (way = 'electronic'))
    ) STRICT;
    -- A returned letter that is not to be sent once more.
    CREATE TABLE letter_kept_back (
      return_id INTEGER PRIMARY KEY REFERENCES letter_return (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_dispatch_by_day ON letter_dispatch (dispatched_on);
    CREATE INDEX letter_resending_by_day ON letter_resending (dispatched_on);
  `,
} as const;
