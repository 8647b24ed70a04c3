import type { Database } from 'better-sqlite3';
import type { ContactDetails, Organisation, Register, RegisterId } from '../domain/organisation.ts';
import { oneRow } from './one-row.ts';

export interface OrganisationTable {
  /** null before the first saving. */
  get(): Organisation | null;
  /** Replaces everything that was saved; to be called in a transaction. */
  save(organisation: Organisation): void;
}

const LISTS = ['purposes', 'dataCategories', 'sources', 'recipients', 'authority'] as const;
type List = (typeof LISTS)[number];

interface OrganisationRow {
  readonly transfers: string;
  readonly safeguards: string;
  readonly automated_decisions: string;
  readonly data_protection_officer: string;
  readonly legitimate_interests: string;
  readonly provision: string;
  readonly log_retention_years: number;
}

interface ContactRow {
  readonly name: string;
  readonly street_address: string;
  readonly postal_code: string;
  readonly locality: string;
  readonly phone: string;
  readonly email: string;
  /** Empty for the controller. */
  readonly title: string;
}

interface RegisterRow {
  readonly id: string;
  readonly name: string;
  readonly manual: number;
  readonly search_hint: string;
  readonly retention: string;
  readonly legal_basis: string;
}

type Role = 'controller' | 'contact-person';

export function prepareOrganisationTable(database: Database): OrganisationTable {
  const select = database.prepare<[], OrganisationRow>(
    `SELECT transfers, safeguards, automated_decisions, data_protection_officer, legitimate_interests, provision,
       log_retention_years
     FROM organisation`,
  );
  const selectContact = database.prepare<[Role], ContactRow>(
    `SELECT name, street_address, postal_code, locality, phone, email, title
     FROM organisation_contact WHERE role = ?`,
  );
  const selectRegisters = database.prepare<[], RegisterRow>(
    `SELECT id, name, manual, search_hint, retention, legal_basis
     FROM organisation_register ORDER BY position`,
  );
  const selectLines = database
    .prepare<[List], string>('SELECT text FROM organisation_line WHERE list = ? ORDER BY position')
    .pluck();

  const upsert = database.prepare<[OrganisationRow]>(
    `INSERT OR REPLACE INTO organisation (id, transfers, safeguards, automated_decisions, data_protection_officer,
       legitimate_interests, provision, log_retention_years)
     VALUES (1, @transfers, @safeguards, @automated_decisions, @data_protection_officer, @legitimate_interests,
       @provision, @log_retention_years)`,
  );
  const upsertContact = database.prepare<[ContactRow & { readonly role: Role }]>(
    `INSERT OR REPLACE INTO organisation_contact
       (role, name, street_address, postal_code, locality, phone, email, title)
     VALUES (@role, @name, @street_address, @postal_code, @locality, @phone, @email, @title)`,
  );
  const removeRegisters = database.prepare<[]>('DELETE FROM organisation_register');
  const insertRegister = database.prepare<[RegisterRow & { readonly position: number }]>(
    `INSERT INTO organisation_register (id, position, name, manual, search_hint, retention, legal_basis)
     VALUES (@id, @position, @name, @manual, @search_hint, @retention, @legal_basis)`,
  );
  const removeLines = database.prepare<[]>('DELETE FROM organisation_line');
  const insertLine = database.prepare<[List, number, string]>(
    'INSERT INTO organisation_line (list, position, text) VALUES (?, ?, ?)',
  );

  function contactOf(role: Role): ContactRow {
    const row = selectContact.get(role);
    if (row === undefined) throw new Error('The organisation lacks a contact row');
    return row;
  }

  return {
    get() {
      const row = select.get();
      if (row === undefined) return null;
      const contactPerson = contactOf('contact-person');
      return {
        controller: toContact(contactOf('controller')),
        contactPerson: { ...toContact(contactPerson), title: contactPerson.title },
        registers: selectRegisters.all().map(toRegister),
        purposes: selectLines.all('purposes'),
        dataCategories: selectLines.all('dataCategories'),
        sources: selectLines.all('sources'),
        recipients: selectLines.all('recipients'),
        transfers: row.transfers,
        safeguards: row.safeguards,
        automatedDecisions: row.automated_decisions,
        dataProtectionOfficer: row.data_protection_officer,
        legitimateInterests: row.legitimate_interests,
        provision: row.provision,
        logRetentionYears: row.log_retention_years,
        authority: selectLines.all('authority'),
      };
    },
    save(organisation) {
      oneRow(
        upsert.run({
          transfers: organisation.transfers,
          safeguards: organisation.safeguards,
          automated_decisions: organisation.automatedDecisions,
          data_protection_officer: organisation.dataProtectionOfficer,
          legitimate_interests: organisation.legitimateInterests,
          provision: organisation.provision,
          log_retention_years: organisation.logRetentionYears,
        }),
      );
      oneRow(upsertContact.run({ role: 'controller', ...contactRow(organisation.controller, '') }));
      const { contactPerson } = organisation;
      oneRow(
        upsertContact.run({ role: 'contact-person', ...contactRow(contactPerson, contactPerson.title) }),
      );
      removeRegisters.run();
      for (const [position, register] of organisation.registers.entries()) {
        oneRow(insertRegister.run({ position, ...registerRow(register) }));
      }
      removeLines.run();
      for (const list of LISTS) {
        for (const [position, text] of organisation[list].entries()) {
          oneRow(insertLine.run(list, position, text));
        }
      }
    },
  };
}

function toContact(row: ContactRow): ContactDetails {
  return {
    name: row.name,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    locality: row.locality,
    phone: row.phone,
    email: row.email,
  };
}

function contactRow(contact: ContactDetails, title: string): ContactRow {
  return {
    name: contact.name,
    street_address: contact.streetAddress,
    postal_code: contact.postalCode,
    locality: contact.locality,
    phone: contact.phone,
    email: contact.email,
    title,
  };
}

function toRegister(row: RegisterRow): Register {
  return {
    id: row.id as RegisterId,
    name: row.name,
    manual: row.manual === 1,
    searchHint: row.search_hint,
    retention: row.retention,
    legalBasis: row.legal_basis,
  };
}

function registerRow(register: Register): RegisterRow {
  return {
    id: register.id,
    name: register.name,
    manual: register.manual ? 1 : 0,
    search_hint: register.searchHint,
    retention: register.retention,
    legal_basis: register.legalBasis,
  };
}
