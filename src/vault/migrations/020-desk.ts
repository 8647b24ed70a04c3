/** People, cases and what happens in them. */
export const migration = {
  version: 20,
  name: 'desk',
  sql: `
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      family_name TEXT NOT NULL,
      given_names TEXT NOT NULL,
      street_address TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      locality TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      identity_code TEXT,
      name_order TEXT NOT NULL
    ) STRICT;
    CREATE INDEX person_by_name ON person (name_order);
    CREATE INDEX person_by_identity_code ON person (identity_code) WHERE identity_code IS NOT NULL;

    CREATE TABLE case_file (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      kind TEXT NOT NULL CHECK (kind IN ('access')),
      person_id INTEGER NOT NULL REFERENCES person (id),
      person_order TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('visit', 'post', 'paper', 'email', 'phone')),
      dated_on TEXT,
      received_on TEXT NOT NULL,
      nominal_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      registered_at TEXT NOT NULL,
      registered_by TEXT NOT NULL,
      signed_by_hand INTEGER NOT NULL CHECK (signed_by_hand IN (0, 1)),
      storage_location TEXT NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('identity', 'search', 'reply', 'dispatch', 'close', 'closed')),
      stage_order INTEGER NOT NULL GENERATED ALWAYS AS (
        CASE stage WHEN 'identity' THEN 0 WHEN 'search' THEN 1 WHEN 'reply' THEN 2 WHEN 'dispatch' THEN 3
          WHEN 'close' THEN 4 ELSE 5 END
      ) VIRTUAL,
      closed_outcome TEXT CHECK (closed_outcome IN ('answered', 'withdrawn')),
      closed_note TEXT,
      closed_at TEXT,
      closed_by TEXT,
      description TEXT NOT NULL,
      UNIQUE (year, number),
      CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (closed_outcome IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_note IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL))
    ) STRICT;
    -- One index a sort of the case list; stage and due date stand in each, so that every view is told from the index alone.
    CREATE INDEX case_by_number ON case_file (year, number, stage_order, due_on);
    CREATE INDEX case_by_person ON case_file (person_order, year, number, stage_order, due_on);
    CREATE INDEX case_by_received ON case_file (received_on, year, number, stage_order, due_on);
    CREATE INDEX case_by_due ON case_file (due_on, year, number, stage_order);
    CREATE INDEX case_by_stage ON case_file (stage_order, due_on, year, number);
    CREATE INDEX case_of_person ON case_file (person_id, stage_order);

    CREATE TABLE identity_check (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      method TEXT NOT NULL CHECK (method IN (
        'ID_DOC_SEEN', 'SIGNED_LETTER_MATCH', 'KNOWN_ADDRESS', 'CALLBACK', 'CUSTOMER_FACTS', 'STRONG_EID',
        'CERTIFIED_COPY', 'POA', 'GUARDIAN'
      )),
      result TEXT NOT NULL CHECK (result IN ('confirmed', 'not-confirmed')),
      evidence TEXT NOT NULL,
      checked_on TEXT NOT NULL,
      checked_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX identity_check_of_case ON identity_check (case_id);

    CREATE TABLE register_task (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL,
      register_id TEXT NOT NULL CHECK (register_id IN ('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8')),
      register_name TEXT NOT NULL,
      manual INTEGER NOT NULL CHECK (manual IN (0, 1)),
      search_hint TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('found', 'nothing', 'exempt')),
      ground TEXT CHECK (ground IN (
        'others-rights', 'national-security', 'serious-danger', 'supervision', 'outside-request'
      )),
      note TEXT NOT NULL,
      done_on TEXT,
      done_by TEXT,
      UNIQUE (case_id, register_id),
      UNIQUE (case_id, position),
      CHECK ((outcome IS NULL) = (done_on IS NULL)),
      CHECK ((outcome IS NULL) = (done_by IS NULL)),
      CHECK ((ground IS NOT NULL) = (outcome IS 'exempt'))
    ) STRICT;
    CREATE INDEX register_task_of_case ON register_task (case_id, outcome);

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES register_task (id),
      position INTEGER NOT NULL,
      category TEXT NOT NULL,
      value TEXT NOT NULL,
      purpose TEXT NOT NULL,
      source TEXT NOT NULL,
      recipients TEXT NOT NULL,
      UNIQUE (task_id, position)
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      number INTEGER NOT NULL CHECK (number > 0),
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      kind TEXT NOT NULL CHECK (kind IN ('request', 'other', 'K1', 'K4a', 'K4b')),
      title TEXT NOT NULL,
      dated_on TEXT,
      storage_location TEXT NOT NULL,
      UNIQUE (case_id, number),
      CHECK ((direction = 'in') = (kind IN ('request', 'other')))
    ) STRICT;

    CREATE TABLE letter (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),
      kind TEXT NOT NULL CHECK (kind IN ('K1', 'K4a', 'K4b')),
      text_version TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      issued_by TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      audit_head TEXT NOT NULL CHECK (length(audit_head) = 64),
      audit_count INTEGER NOT NULL CHECK (audit_count >= 0),
      awaits TEXT NOT NULL CHECK (awaits IN ('print', 'dispatch', 'scan-back', 'nothing'))
    ) STRICT;
    CREATE UNIQUE INDEX receipt_of_case ON letter (case_id) WHERE kind = 'K1';
    CREATE UNIQUE INDEX reply_of_case ON letter (case_id) WHERE kind IN ('K4a', 'K4b');
    CREATE INDEX letter_of_case ON letter (case_id);
    CREATE INDEX letter_awaiting ON letter (awaits, id);

    CREATE TABLE letter_print (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letter (id),
      printed_at TEXT NOT NULL,
      printed_by TEXT NOT NULL,
      printer TEXT NOT NULL,
      copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20)
    ) STRICT;
    CREATE INDEX letter_print_of_letter ON letter_print (letter_id);

    CREATE TABLE letter_dispatch (
      letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
      way TEXT NOT NULL CHECK (way IN ('handed-over', 'post', 'registered-post')),
      dispatched_on TEXT NOT NULL,
      tracking_number TEXT,
      dispatched_by TEXT NOT NULL,
      CHECK ((tracking_number IS NOT NULL) = (way = 'registered-post'))
    ) STRICT;

    CREATE TABLE reply_draft (
      case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
      search_terms TEXT NOT NULL,
      withheld TEXT NOT NULL,
      legend TEXT NOT NULL,
      delivery TEXT NOT NULL CHECK (delivery IN ('written', 'electronic')),
      additional_text TEXT NOT NULL
    ) STRICT;

    -- Words of people and of cases, for finding while typing. Removed words are overwritten, not only marked.
    CREATE VIRTUAL TABLE person_search USING fts5 (
      words, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1);
    CREATE VIRTUAL TABLE case_search USING fts5 (
      diary_number, person, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1);
  `,
} as const;
