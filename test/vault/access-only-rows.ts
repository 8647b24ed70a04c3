/** SHA-256 of no file in particular. */
export const HASH = 'a'.repeat(64);

/**
 * A vault of the release that knew access requests only, by its own migrations. Case 1 is closed with data given; 2 has
 * an issued reply that leaves a register out; 3 is open with a half-written reply and a reopened search; 4 was withdrawn.
 */
export const ACCESS_ONLY_ROWS = `
  INSERT INTO person VALUES
    (1, 'Testinen', 'Veikko', 'Kokeilukuja 1', '69440', 'Lestijärvi', '040 000 1234', 'v@example.invalid', NULL, 'a'),
    (2, 'Esimerkki', 'Aino', '', '', '', '', '', '010190-900P', 'b');
  INSERT INTO person_search (rowid, words) VALUES (1, 'Testinen Veikko'), (2, 'Esimerkki Aino');

  INSERT INTO case_file (id, year, number, kind, person_id, person_order, channel, dated_on, received_on, nominal_on,
    due_on, registered_at, registered_by, signed_by_hand, storage_location, stage, closed_outcome, closed_note,
    closed_at, closed_by, description)
  VALUES
    (1, 2026, 1, 'access', 1, 'a', 'post', '2026-05-02', '2026-05-04', '2026-06-04', '2026-06-04',
      '2026-05-04T09:00:00+03:00', 'Kirjaaja', 1, 'Mappi 1', 'closed', 'answered', 'Valmis', '2026-05-20T09:00:00+03:00',
      'Kirjaaja', 'Haluan nähdä tietoni.'),
    (2, 2026, 2, 'access', 2, 'b', 'email', NULL, '2026-05-05', '2026-06-05', '2026-06-05',
      '2026-05-05T09:00:00+03:00', 'Kirjaaja', 0, '', 'dispatch', NULL, NULL, NULL, NULL, 'Tietoni.'),
    (5, 2018, 1, 'access', 1, 'a', 'visit', NULL, '2018-06-01', '2018-07-01', '2018-07-02',
      '2018-06-01T09:00:00+03:00', 'Kirjaaja', 1, '', 'search', NULL, NULL, NULL, NULL, 'Vanha pyyntö.'),
    (7, 2026, 3, 'access', 2, 'b', 'phone', NULL, '2026-05-06', '2026-06-06', '2026-06-08',
      '2026-05-06T09:00:00+03:00', 'Kirjaaja', 0, '', 'closed', 'withdrawn', 'Perui', '2026-05-07T09:00:00+03:00',
      'Kirjaaja', 'Tietoni.');
  INSERT INTO case_search (rowid, diary_number, person)
  VALUES (1, '2026/1', 'Veikko Testinen'), (2, '2026/2', 'Aino Esimerkki'), (5, '2018/1', 'Veikko Testinen'),
    (7, '2026/3', 'Aino Esimerkki');

  INSERT INTO identity_check VALUES
    (1, 1, 'CALLBACK', 'not-confirmed', 'Ei vastannut', '2026-05-05', 'Kirjaaja'),
    (2, 1, 'ID_DOC_SEEN', 'confirmed', 'Ajokortti nähty', '2026-05-06', 'Kirjaaja'),
    (3, 2, 'KNOWN_ADDRESS', 'confirmed', 'Osoite sama', '2026-05-06', 'Kirjaaja');

  INSERT INTO register_task VALUES
    (11, 1, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', 'found', NULL, '', '2026-05-07', 'Kirjaaja'),
    (12, 1, 1, 'R4', 'Paperit', 1, 'nimi', 'nothing', NULL, '', '2026-05-08', 'Kirjaaja'),
    (21, 2, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', 'nothing', NULL, '', '2026-05-08', 'Kirjaaja'),
    (22, 2, 1, 'R2', 'Valvonta', 0, 'nimi', 'exempt', 'others-rights', 'Toisen tietoja.', '2026-05-08', 'Kirjaaja'),
    (23, 2, 2, 'R3', 'Kamerat', 0, 'aika', 'exempt', 'supervision', 'Kesken.', '2026-05-08', 'Kirjaaja'),
    (51, 5, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', NULL, NULL, 'Katso myös arkisto', NULL, NULL),
    (52, 5, 1, 'R4', 'Paperit', 1, 'nimi', 'nothing', NULL, '', '2018-06-02', 'Kirjaaja'),
    (71, 7, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', NULL, NULL, '', NULL, NULL);
  INSERT INTO finding VALUES
    (1, 11, 0, 'Yhteystiedot', 'Kokeilukuja 1', 'Asiakkuus', 'Asiakas', ''),
    (2, 11, 1, 'Laskut', 'Lasku 17', 'Kirjanpito', 'Laskutus', 'Perintä Oy'),
    (3, 51, 0, 'Yhteystiedot', 'Vanha osoite', 'Asiakkuus', 'Asiakas', '');

  INSERT INTO document VALUES
    (1, 1, 1, 'in', 'request', '', '2026-05-02', 'Mappi 1'),
    (2, 1, 2, 'out', 'K1', '', '2026-05-04', ''),
    (3, 1, 3, 'in', 'other', 'Liite', NULL, 'Mappi 2'),
    (4, 1, 4, 'out', 'K4a', '', '2026-05-09', ''),
    (5, 2, 1, 'in', 'request', '', NULL, ''),
    (6, 2, 2, 'out', 'K4b', '', '2026-05-09', ''),
    (7, 5, 1, 'in', 'request', '', NULL, ''),
    (8, 7, 1, 'in', 'request', '', NULL, '');
  INSERT INTO letter VALUES
    (1, 1, 2, 'K1', 'fi-1', '2026-05-04', 'Kirjaaja', '{"k":1}', '${HASH}', '${HASH}', 3, 'nothing'),
    (2, 1, 4, 'K4a', 'fi-1', '2026-05-09', 'Kirjaaja', '{"k":2}', '${HASH}', '${HASH}', 9, 'nothing'),
    (3, 2, 6, 'K4b', 'fi-1', '2026-05-09', 'Kirjaaja', '{"k":3}', '${HASH}', '${HASH}', 12, 'dispatch');
  INSERT INTO letter_print VALUES
    (1, 2, '2026-05-09T10:00:00+03:00', 'Kirjaaja', 'HP', 2), (2, 3, '2026-05-09T11:00:00+03:00', 'Kirjaaja', 'HP', 1);
  INSERT INTO letter_dispatch VALUES
    (1, 'handed-over', '2026-05-04', NULL, 'Kirjaaja'), (2, 'registered-post', '2026-05-10', 'RR123456789FI', 'Kirjaaja');
  INSERT INTO reply_draft VALUES
    (1, 'nimi', '', 'Y = yhteystieto', 'electronic', 'Terveisin'), (5, 'nimi ja osoite', 'Rivi 2', '', 'written', '');

  INSERT INTO file (id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at, key, document_id,
    task_id, letter_id, signed_letter_id)
  VALUES
    ('f1', 'pyynto.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'01', 1, NULL, NULL, NULL),
    ('f2', 'loyto.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'02', NULL, 11, NULL, NULL),
    ('f3', '2026-1-4.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'03', NULL, NULL, 2, NULL),
    ('f4', 'allekirjoitettu.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'04', NULL, NULL, NULL, 2),
    ('f5', 'odottaa.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'05', NULL, NULL, NULL, NULL);
  INSERT INTO form_draft VALUES ('identity:2', '{}', '2026-05-09T11:00:00+03:00');
`;
