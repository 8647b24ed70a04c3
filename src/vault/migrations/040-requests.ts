/**
 * Every kind of request: a case holds several, each with its own tasks and decision; questions that suspend the time
 * limit, extensions, fees, notices to recipients, restrictions. Tables whose lists of values grow are made anew.
 */
export const migration = {
  version: 40,
  name: 'requests',
  sql: `
    ALTER TABLE person ADD COLUMN non_disclosure INTEGER NOT NULL DEFAULT 0 CHECK (non_disclosure IN (0, 1));
    ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id);
    -- Deleting a row asks for rows that point to it: without these, retention would read the whole table for each one.
    CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX file_derived ON file (parent_id) WHERE parent_id IS NOT NULL;

    CREATE TABLE new_case_file (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      person_id INTEGER REFERENCES person (id),
      person_order TEXT NOT NULL,
      requester_role TEXT NOT NULL CHECK (requester_role IN ('self', 'agent', 'guardian', 'heir')),
      channel TEXT NOT NULL CHECK (channel IN ('visit', 'post', 'paper', 'email', 'phone')),
      dated_on TEXT,
      received_on TEXT NOT NULL,
      regime TEXT NOT NULL CHECK (regime IN ('HETIL', 'GDPR_X', 'GDPR_TSL')),
      nominal_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      paused_since TEXT,
      registered_at TEXT NOT NULL,
      registered_by TEXT NOT NULL,
      signed_by_hand INTEGER NOT NULL CHECK (signed_by_hand IN (0, 1)),
      storage_location TEXT NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN (
        'identity', 'specification', 'search', 'reply', 'dispatch', 'close', 'closed'
      )),
      stage_order INTEGER NOT NULL GENERATED ALWAYS AS (
        CASE stage WHEN 'identity' THEN 0 WHEN 'specification' THEN 1 WHEN 'search' THEN 2 WHEN 'reply' THEN 3
          WHEN 'dispatch' THEN 4 WHEN 'close' THEN 5 ELSE 6 END
      ) VIRTUAL,
      closed_outcome TEXT CHECK (closed_outcome IN ('answered', 'withdrawn', 'transferred')),
      closed_note TEXT,
      closed_at TEXT,
      closed_by TEXT,
      description TEXT NOT NULL,
      erased_on TEXT,
      UNIQUE (year, number),
      CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (closed_outcome IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_note IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
      CHECK ((person_id IS NULL) = (erased_on IS NOT NULL)),
      CHECK (erased_on IS NULL OR stage = 'closed')
    ) STRICT;
    INSERT INTO new_case_file (
      id, year, number, person_id, person_order, requester_role, channel, dated_on, received_on, regime, nominal_on, due_on,
      registered_at, registered_by, signed_by_hand, storage_location, stage, closed_outcome, closed_note, closed_at,
      closed_by, description
    )
    SELECT id, year, number, person_id, person_order, 'self', channel, dated_on, received_on,
      CASE WHEN received_on < '2018-05-25' THEN 'HETIL' WHEN received_on < '2019-01-01' THEN 'GDPR_X'
        ELSE 'GDPR_TSL' END,
      nominal_on, due_on, registered_at, registered_by, signed_by_hand, storage_location, stage, closed_outcome,
      closed_note, closed_at, closed_by, description
    FROM case_file;

    CREATE TABLE request (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (
        'access', 'rectification', 'completion', 'erasure', 'restriction', 'portability', 'objection', 'marketing-ban',
        'marketing-ban-withdrawal', 'other'
      )),
      description TEXT NOT NULL,
      no_recipients_at TEXT,
      no_recipients_by TEXT,
      UNIQUE (case_id, position),
      UNIQUE (case_id, kind),
      CHECK ((no_recipients_at IS NULL) = (no_recipients_by IS NULL))
    ) STRICT;
    INSERT INTO request (case_id, position, kind, description) SELECT id, 0, kind, '' FROM case_file ORDER BY id;

    CREATE TABLE request_scope (
      request_id INTEGER NOT NULL REFERENCES request (id),
      scope TEXT NOT NULL CHECK (scope IN (
        'direct-advertising', 'distance-selling', 'other-direct-marketing', 'market-research', 'opinion-research'
      )),
      PRIMARY KEY (request_id, scope)
    ) STRICT;

    -- A decision is never changed: it stands, or it was taken back and another one follows.
    CREATE TABLE request_decision (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request (id),
      outcome TEXT NOT NULL CHECK (outcome IN (
        'granted', 'partly-granted', 'refused', 'answered', 'transferred', 'withdrawn'
      )),
      ground TEXT,
      what TEXT,
      reasons TEXT,
      terms TEXT NOT NULL CHECK (json_valid(terms)),
      transferred_to TEXT NOT NULL,
      decided_on TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      revoked_at TEXT,
      revoked_by TEXT,
      revoked_reason TEXT,
      CHECK ((ground IS NOT NULL) = (outcome IN ('refused', 'partly-granted'))),
      CHECK ((ground IS NULL) = (what IS NULL)),
      CHECK ((ground IS NULL) = (reasons IS NULL)),
      CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
      CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX decision_of_request ON request_decision (request_id) WHERE revoked_at IS NULL;
    CREATE INDEX decisions_of_request ON request_decision (request_id);
    -- A reply that was issued before decisions were kept was one: its exempt registers are what was not granted.
    INSERT INTO request_decision (
      request_id, outcome, ground, what, reasons, terms, transferred_to, decided_on, decided_by
    )
    SELECT request.id, CASE WHEN exempt.id IS NULL THEN 'granted' ELSE 'partly-granted' END, exempt.ground,
      exempt.register_name, exempt.note, '{"kind":"none"}', '', letter.issued_on, letter.issued_by
    FROM letter JOIN request ON request.case_id = letter.case_id
      LEFT JOIN register_task AS exempt ON exempt.id = (
        SELECT min(id) FROM register_task WHERE case_id = letter.case_id AND outcome = 'exempt'
      )
    WHERE letter.kind IN ('K4a', 'K4b');

    CREATE TABLE requester (
      case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
      name TEXT NOT NULL,
      street_address TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      locality TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL
    ) STRICT;

    CREATE TABLE entry_correction (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      field TEXT NOT NULL CHECK (field IN (
        'channel', 'datedOn', 'receivedOn', 'description', 'signedByHand', 'storageLocation', 'person', 'requester'
      )),
      old_value TEXT NOT NULL,
      new_value TEXT NOT NULL,
      reason TEXT NOT NULL,
      corrected_at TEXT NOT NULL,
      corrected_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_correction_of_case ON entry_correction (case_id);

    CREATE TABLE new_identity_check (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      method TEXT NOT NULL CHECK (method IN (
        'ID_DOC_SEEN', 'SIGNED_LETTER_MATCH', 'KNOWN_ADDRESS', 'CALLBACK', 'CUSTOMER_FACTS', 'STRONG_EID',
        'CERTIFIED_COPY', 'POA', 'GUARDIAN', 'NOT_NEEDED'
      )),
      result TEXT NOT NULL CHECK (result IN ('confirmed', 'not-confirmed')),
      evidence TEXT NOT NULL,
      doubt TEXT NOT NULL,
      checked_on TEXT NOT NULL,
      destroyed_on TEXT,
      checked_by TEXT NOT NULL,
      -- Of somebody else, as a correction of the entry told.
      void INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1))
    ) STRICT;
    INSERT INTO new_identity_check (id, case_id, method, result, evidence, doubt, checked_on, checked_by)
    SELECT id, case_id, method, result, evidence, '', checked_on, checked_by FROM identity_check;

    CREATE TABLE new_register_task (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      request_id INTEGER NOT NULL REFERENCES request (id),
      kind TEXT NOT NULL CHECK (kind IN (
        'search', 'correct', 'erase', 'restrict', 'lift-restriction', 'export', 'stop', 'mark-ban', 'unmark-ban'
      )),
      position INTEGER NOT NULL,
      register_id TEXT NOT NULL CHECK (register_id IN ('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8')),
      register_name TEXT NOT NULL,
      manual INTEGER NOT NULL CHECK (manual IN (0, 1)),
      search_hint TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('found', 'nothing', 'exempt')),
      ground TEXT CHECK (ground IN (
        'others-rights', 'national-security', 'serious-danger', 'supervision', 'outside-request', 'not-portable'
      )),
      note TEXT NOT NULL,
      done_by TEXT,
      done_on TEXT,
      system TEXT,
      checked_how TEXT,
      binder TEXT,
      second_person TEXT,
      UNIQUE (request_id, kind, register_id),
      UNIQUE (request_id, kind, position),
      CHECK (outcome IS NULL OR done_on IS NOT NULL),
      CHECK ((done_on IS NULL) = (done_by IS NULL)),
      CHECK ((done_on IS NULL) = (system IS NULL)),
      CHECK ((done_on IS NULL) = (checked_how IS NULL)),
      CHECK ((done_on IS NULL) = (binder IS NULL)),
      CHECK ((done_on IS NULL) = (second_person IS NULL)),
      CHECK ((ground IS NOT NULL) = (outcome IS 'exempt'))
    ) STRICT;
    INSERT INTO new_register_task (
      id, case_id, request_id, kind, position, register_id, register_name, manual, search_hint, outcome, ground, note,
      done_by, done_on, system, checked_how, binder, second_person
    )
    SELECT register_task.id, register_task.case_id, request.id, 'search', register_task.position, register_id,
      register_name, manual, search_hint, outcome, ground, note, done_by, done_on,
      CASE WHEN done_on IS NULL THEN NULL ELSE register_name END, CASE WHEN done_on IS NULL THEN NULL ELSE '' END,
      CASE WHEN done_on IS NULL THEN NULL ELSE '' END, CASE WHEN done_on IS NULL THEN NULL ELSE '' END
    FROM register_task JOIN request ON request.case_id = register_task.case_id;

    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES register_task (id),
      position INTEGER NOT NULL,
      category TEXT NOT NULL,
      old_value TEXT NOT NULL,
      new_value TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('corrected', 'kept')),
      reasons TEXT NOT NULL,
      evidence TEXT NOT NULL,
      UNIQUE (task_id, position)
    ) STRICT;

    -- What was erased is named, never quoted.
    CREATE TABLE erasure_item (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES register_task (id),
      position INTEGER NOT NULL,
      category TEXT NOT NULL,
      item TEXT NOT NULL,
      marketing INTEGER NOT NULL CHECK (marketing IN (0, 1)),
      decision TEXT NOT NULL CHECK (decision IN ('erased', 'unlinked', 'kept')),
      ground TEXT,
      ground_starts_on TEXT,
      keep_until TEXT,
      reasons TEXT NOT NULL,
      erased_by TEXT,
      erased_on TEXT,
      erased_system TEXT,
      erased_checked_how TEXT,
      erased_binder TEXT,
      erased_second_person TEXT,
      UNIQUE (task_id, position),
      CHECK ((decision = 'kept') = (ground IS NOT NULL)),
      CHECK ((decision = 'kept') = (ground_starts_on IS NOT NULL)),
      CHECK ((decision = 'kept') = (keep_until IS NOT NULL)),
      CHECK (erased_on IS NULL OR decision = 'kept'),
      CHECK ((erased_on IS NULL) = (erased_by IS NULL)),
      CHECK ((erased_on IS NULL) = (erased_system IS NULL)),
      CHECK ((erased_on IS NULL) = (erased_checked_how IS NULL)),
      CHECK ((erased_on IS NULL) = (erased_binder IS NULL)),
      CHECK ((erased_on IS NULL) = (erased_second_person IS NULL))
    ) STRICT;
    CREATE INDEX erasure_item_kept ON erasure_item (erased_on, keep_until, id) WHERE decision = 'kept';

    CREATE TABLE portable_item (
      id INTEGER PRIMARY KEY,
      task_id INTEGER NOT NULL REFERENCES register_task (id),
      position INTEGER NOT NULL,
      category TEXT NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('consent', 'contract')),
      UNIQUE (task_id, position)
    ) STRICT;

    CREATE TABLE new_document (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      number INTEGER NOT NULL CHECK (number > 0),
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      kind TEXT NOT NULL CHECK (kind IN (
        'request', 'other', 'K1', 'K2', 'K3', 'K4a', 'K4b', 'K5', 'K6a', 'K6b', 'K7a', 'K7b', 'K8', 'K8b', 'K9', 'K10', 'K11',
        'K12', 'K13', 'K14', 'K15', 'K16'
      )),
      title TEXT NOT NULL,
      dated_on TEXT,
      storage_location TEXT NOT NULL,
      UNIQUE (case_id, number),
      CHECK ((direction = 'in') = (kind IN ('request', 'other')))
    ) STRICT;
    INSERT INTO new_document SELECT id, case_id, number, direction, kind, title, dated_on, storage_location FROM document;

    CREATE TABLE new_letter (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),
      kind TEXT NOT NULL CHECK (kind IN (
        'K1', 'K2', 'K3', 'K4a', 'K4b', 'K5', 'K6a', 'K6b', 'K7a', 'K7b', 'K8', 'K8b', 'K9', 'K10', 'K11', 'K12', 'K13',
        'K14', 'K15', 'K16'
      )),
      origin TEXT NOT NULL CHECK (origin IN ('program', 'paper')),
      decision_id INTEGER REFERENCES request_decision (id),
      text_version TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      issued_by TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      audit_head TEXT NOT NULL CHECK (length(audit_head) = 64),
      audit_count INTEGER NOT NULL CHECK (audit_count >= 0),
      awaits TEXT NOT NULL CHECK (awaits IN ('print', 'dispatch', 'scan-back', 'nothing')),
      CHECK ((decision_id IS NOT NULL) = (kind IN (
        'K4a', 'K4b', 'K5', 'K6a', 'K6b', 'K7a', 'K7b', 'K8', 'K8b', 'K12', 'K14', 'K15', 'K16'
      )))
    ) STRICT;
    INSERT INTO new_letter (
      id, case_id, document_id, kind, origin, decision_id, text_version, issued_on, issued_by, content, sha256, audit_head,
      audit_count, awaits
    )
    SELECT letter.id, letter.case_id, document_id, letter.kind, 'program', request_decision.id, text_version, issued_on,
      issued_by, content, sha256, audit_head, audit_count, awaits
    FROM letter LEFT JOIN request ON request.case_id = letter.case_id AND letter.kind <> 'K1'
      LEFT JOIN request_decision ON request_id = request.id;

    CREATE TABLE new_reply_draft (
      request_id INTEGER PRIMARY KEY REFERENCES request (id),
      search_terms TEXT NOT NULL,
      withheld TEXT NOT NULL,
      legend TEXT NOT NULL,
      delivery TEXT NOT NULL CHECK (delivery IN ('written', 'electronic')),
      additional_text TEXT NOT NULL
    ) STRICT;
    INSERT INTO new_reply_draft
    SELECT request.id, search_terms, withheld, legend, delivery, additional_text
    FROM reply_draft JOIN request USING (case_id);

    DROP TABLE reply_draft;
    DROP TABLE letter;
    DROP TABLE document;
    DROP TABLE register_task;
    DROP TABLE identity_check;
    DROP TABLE case_file;
    ALTER TABLE new_case_file RENAME TO case_file;
    ALTER TABLE new_identity_check RENAME TO identity_check;
    ALTER TABLE new_register_task RENAME TO register_task;
    ALTER TABLE new_document RENAME TO document;
    ALTER TABLE new_letter RENAME TO letter;
    ALTER TABLE new_reply_draft RENAME TO reply_draft;

    -- One index a sort of the case list; what the views look at stands in each, so that every view is told from the index alone.
    CREATE INDEX case_by_number ON case_file (year, number, stage_order, due_on, paused_since);
    CREATE INDEX case_by_person ON case_file (person_order, year, number, stage_order, due_on, paused_since);
    CREATE INDEX case_by_received ON case_file (received_on, year, number, stage_order, due_on, paused_since);
    CREATE INDEX case_by_due ON case_file (due_on, year, number, stage_order, paused_since);
    CREATE INDEX case_by_stage ON case_file (stage_order, due_on, year, number, paused_since);
    CREATE INDEX case_of_person ON case_file (person_id, stage_order);
    CREATE INDEX case_by_closing ON case_file (closed_at, id) WHERE closed_at IS NOT NULL AND erased_on IS NULL;
    CREATE INDEX identity_check_of_case ON identity_check (case_id);
    CREATE INDEX register_task_of_case ON register_task (case_id, outcome);
    CREATE UNIQUE INDEX receipt_of_case ON letter (case_id) WHERE kind = 'K1';
    CREATE UNIQUE INDEX letter_of_decision ON letter (decision_id, kind) WHERE decision_id IS NOT NULL;
    CREATE INDEX letter_of_case ON letter (case_id);
    CREATE INDEX letter_with_copy ON letter (kind, case_id) WHERE kind IN ('K4a', 'K14');
    CREATE INDEX letter_awaiting ON letter (awaits, id);

    CREATE TABLE inquiry (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      kind TEXT NOT NULL CHECK (kind IN ('identity', 'specification', 'form')),
      reason TEXT NOT NULL,
      questions TEXT NOT NULL CHECK (json_valid(questions)),
      methods TEXT NOT NULL CHECK (json_valid(methods)),
      delay_reason TEXT NOT NULL,
      letter_id INTEGER UNIQUE REFERENCES letter (id)
    ) STRICT;
    CREATE INDEX inquiry_of_case ON inquiry (case_id);
    CREATE TABLE inquiry_answer (
      id INTEGER PRIMARY KEY,
      inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
      answered_on TEXT NOT NULL,
      sufficient INTEGER NOT NULL CHECK (sufficient IN (0, 1)),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answer_of_inquiry ON inquiry_answer (inquiry_id);

    CREATE TABLE extension (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL UNIQUE REFERENCES case_file (id),
      factors TEXT NOT NULL CHECK (json_valid(factors)),
      explanation TEXT NOT NULL,
      partial_answer TEXT NOT NULL,
      letter_id INTEGER UNIQUE REFERENCES letter (id)
    ) STRICT;

    CREATE TABLE fee (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
      ground TEXT NOT NULL CHECK (ground IN ('within-a-year', 'further-copy', 'manifestly-unfounded', 'excessive')),
      reasons TEXT NOT NULL,
      answer_by TEXT NOT NULL,
      answer TEXT CHECK (answer IN ('pays', 'narrows', 'withdraws')),
      answered_on TEXT,
      letter_id INTEGER UNIQUE REFERENCES letter (id),
      CHECK ((answer IS NULL) = (answered_on IS NULL))
    ) STRICT;
    CREATE TABLE fee_line (
      fee_id INTEGER NOT NULL REFERENCES fee (id),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      cents INTEGER NOT NULL CHECK (cents > 0),
      PRIMARY KEY (fee_id, position)
    ) STRICT;

    CREATE TABLE recipient_notice (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request (id),
      decision_id INTEGER REFERENCES request_decision (id),
      name TEXT NOT NULL,
      street_address TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      locality TEXT NOT NULL,
      disclosed_on TEXT,
      identifier TEXT NOT NULL,
      change TEXT NOT NULL,
      confirm_by TEXT,
      status TEXT NOT NULL CHECK (status IN ('open', 'told', 'not-told')),
      told_on TEXT,
      told_how TEXT,
      not_told_why TEXT CHECK (not_told_why IN ('impossible', 'disproportionate')),
      not_told_reasons TEXT,
      letter_id INTEGER UNIQUE REFERENCES letter (id),
      CHECK ((status = 'told') = (told_on IS NOT NULL)),
      CHECK ((status = 'told') = (told_how IS NOT NULL)),
      CHECK ((status = 'not-told') = (not_told_why IS NOT NULL)),
      CHECK ((status = 'not-told') = (not_told_reasons IS NOT NULL))
    ) STRICT;
    CREATE INDEX recipient_notice_of_request ON recipient_notice (request_id);

    CREATE TABLE restriction_lift (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
      lift_on TEXT NOT NULL,
      reasons TEXT NOT NULL,
      letter_id INTEGER UNIQUE REFERENCES letter (id)
    ) STRICT;

    CREATE TABLE person_merge (
      id INTEGER PRIMARY KEY,
      kept_id INTEGER NOT NULL REFERENCES person (id),
      merged_id INTEGER NOT NULL REFERENCES person (id),
      merged_at TEXT NOT NULL,
      merged_by TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX merge_of_person ON person_merge (merged_id) WHERE undone_at IS NULL;
    CREATE INDEX merges_into_person ON person_merge (kept_id);
    CREATE TABLE person_merge_case (
      merge_id INTEGER NOT NULL REFERENCES person_merge (id),
      case_id INTEGER NOT NULL REFERENCES case_file (id),
      PRIMARY KEY (merge_id, case_id)
    ) STRICT;

    -- Lives on after its case and after the person's data; of the identity code only its keyed hash is kept.
    CREATE TABLE suppression (
      id INTEGER PRIMARY KEY,
      decision_id INTEGER UNIQUE REFERENCES request_decision (id),
      person_id INTEGER REFERENCES person (id),
      name TEXT NOT NULL,
      street_address TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      locality TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      since TEXT NOT NULL,
      document_number TEXT NOT NULL
    ) STRICT;
    CREATE INDEX suppression_of_person ON suppression (person_id) WHERE person_id IS NOT NULL;
    CREATE TABLE suppression_scope (
      suppression_id INTEGER NOT NULL REFERENCES suppression (id),
      scope TEXT NOT NULL CHECK (scope IN (
        'direct-advertising', 'distance-selling', 'other-direct-marketing', 'market-research', 'opinion-research'
      )),
      withdrawn_on TEXT,
      withdrawn_by_document TEXT,
      PRIMARY KEY (suppression_id, scope),
      CHECK ((withdrawn_on IS NULL) = (withdrawn_by_document IS NULL))
    ) STRICT;
    CREATE TABLE suppression_key (
      kind TEXT NOT NULL CHECK (kind IN ('identity-code', 'email', 'phone', 'name-and-address', 'name')),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      suppression_id INTEGER NOT NULL REFERENCES suppression (id),
      PRIMARY KEY (kind, hash, suppression_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX keys_of_suppression ON suppression_key (suppression_id);
    CREATE VIRTUAL TABLE suppression_search USING fts5 (
      words, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO suppression_search (suppression_search, rank) VALUES ('secure-delete', 1);

    CREATE TABLE holiday_change (
      date TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('added', 'removed')),
      name TEXT NOT NULL
    ) STRICT;
    ALTER TABLE settings ADD COLUMN eves_roll_over INTEGER NOT NULL DEFAULT 0 CHECK (eves_roll_over IN (0, 1));
    ALTER TABLE settings ADD COLUMN copy_retention_months INTEGER NOT NULL DEFAULT 6;

    -- Copies of the data whose time has ended: the hash and the number of pages stay (GDPR 5(1)(c)).
    CREATE TABLE erased_copy (
      letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
      erased_on TEXT NOT NULL,
      pages INTEGER
    ) STRICT;

    -- Rows that SQLite moved within a page leave traces in its unused part, which secure_delete does not overwrite: while
    -- this has a row, something was erased since the database was last written anew.
    CREATE TABLE rewrite_due (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;

    -- Details may go with what they tell of, once an event of the chain says that they do.
    CREATE TABLE audit_erasure (
      sequence INTEGER PRIMARY KEY REFERENCES audit_event (sequence),
      erased_by INTEGER NOT NULL REFERENCES audit_event (sequence),
      CHECK (erased_by > sequence)
    ) STRICT;
    CREATE TRIGGER audit_erasure_not_changed BEFORE UPDATE ON audit_erasure
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
    CREATE TRIGGER audit_erasure_not_deleted BEFORE DELETE ON audit_erasure
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
    CREATE TRIGGER audit_erasure_by_retention BEFORE INSERT ON audit_erasure
    WHEN NOT EXISTS (SELECT 1 FROM audit_event WHERE sequence = NEW.erased_by AND action = 'retention-erased')
    BEGIN SELECT RAISE(ABORT, 'only retention erases details'); END;
    DROP TRIGGER audit_detail_not_deleted;
    CREATE TRIGGER audit_detail_not_deleted BEFORE DELETE ON audit_detail
    WHEN NOT EXISTS (SELECT 1 FROM audit_erasure WHERE sequence = OLD.sequence)
    BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
    CREATE TRIGGER audit_detail_not_written_again BEFORE INSERT ON audit_detail
    WHEN EXISTS (SELECT 1 FROM audit_erasure WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'an erased detail does not come back'); END;
  `,
} as const;
