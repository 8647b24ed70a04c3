import path from 'node:path';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { checkModule, listTokenCertificates } from '../devices/security-token.ts';
import { readCertificate, requireUsable, type Certificate } from '../letters/signing/certificate.ts';
import { openPkcs12 } from '../letters/signing/pkcs12.ts';
import { SigningRefused } from '../letters/signing/signing-refused.ts';
import { makeTrialPkcs12 } from '../letters/signing/trial-certificate.ts';
import type { KeyPlace, SigningKeyRecord } from '../storage/signing-key-table.ts';
import { chosenFolder } from './chosen-folder.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { conflict, Failure, invalid, notFound } from './failure.ts';
import * as organisation from './organisation.ts';

export function keys(context: DeskContext): view.SigningKeys {
  const { signingKeys } = context.storage;
  const module = signingKeys.module();
  return {
    keys: signingKeys.list().map((key) => shownKey(key, context.now)),
    moduleName: module === null ? null : path.basename(module),
  };
}

/** Keeps the file as it came, under its own password, which is asked at every signing and never kept. */
export function importPkcs12(
  context: DeskContext,
  input: z.output<typeof inputs.importPkcs12>,
): view.SigningKeys {
  const certificate = refusedAt('bytes', 'password', () => {
    const signer = openPkcs12(input.bytes, input.password);
    requireForeign(signer.certificate, context.now);
    return signer.certificate;
  });
  add(context, certificate, { kind: 'p12', p12: input.bytes }, 'bytes');
  return keys(context);
}

/** A certificate for trying out, in the contact person's name and marked as what it is. */
export async function makeTrial(context: OperationContext): Promise<view.SigningKeys> {
  const { contactPerson, controller } = organisation.get(context);
  const p12 = await makeTrialPkcs12({ name: contactPerson.name, organisation: controller.name }, context.now);
  context.signal.throwIfAborted();
  const { certificate } = openPkcs12(p12, null);
  return context.transaction(() => {
    add(context, certificate, { kind: 'trial', p12 }, 'signingKeyId');
    return keys(context);
  });
}

/** Letters signed with it stay as they are. */
export function removeKey(
  context: DeskContext,
  { signingKeyId }: z.output<typeof inputs.signingKeyRef>,
): view.SigningKeys {
  const { serial } = keyOf(context, signingKeyId);
  context.storage.signingKeys.remove(signingKeyId, context.now);
  context.record({ action: 'signing-key-removed', caseId: null, detail: { signingKeyId, serial } });
  return keys(context);
}

/** Remembers the module that the host asked for; its path does not leave the core. */
export async function useModule(
  context: OperationContext,
  input: z.output<typeof inputs.signingModule>,
): Promise<view.SigningKeys> {
  const module = chosenFolder('path', input.path);
  await checkModule(module, context.signal);
  context.signal.throwIfAborted();
  return context.transaction(() => {
    context.storage.signingKeys.saveModule(module);
    context.record({ action: 'settings-saved', caseId: null, detail: { fields: ['signingModule'] } });
    return keys(context);
  });
}

/** What lies on the cards and tokens that are there now. */
export async function tokenCertificates(
  context: OperationContext,
): Promise<readonly view.TokenCertificate[]> {
  const found = await listTokenCertificates(chosenModule(context), context.signal);
  context.signal.throwIfAborted();
  return found.flatMap(({ tokenLabel, tokenSerial, keyId, certificate: bytes }) => {
    const certificate = readable(bytes);
    if (certificate === null) return [];
    return {
      tokenLabel,
      tokenSerial,
      keyId: Buffer.from(keyId).toString('hex'),
      ...facts(certificate),
      problem: problemOf(context, certificate),
    };
  });
}

export async function addTokenKey(
  context: OperationContext,
  { tokenSerial, keyId }: z.output<typeof inputs.addTokenKey>,
): Promise<view.SigningKeys> {
  const module = chosenModule(context);
  const found = (await listTokenCertificates(module, context.signal)).find(
    (each) => each.tokenSerial === tokenSerial && Buffer.from(each.keyId).toString('hex') === keyId,
  );
  context.signal.throwIfAborted();
  const certificate = found === undefined ? null : readable(found.certificate);
  if (found === undefined || certificate === null) throw notFound('signing-key');
  refusedAt('keyId', 'keyId', () => requireForeign(certificate, context.now));
  return context.transaction(() => {
    add(context, certificate, { kind: 'token', module, tokenSerial, keyId: found.keyId }, 'keyId');
    return keys(context);
  });
}

export function keyOf({ storage }: DeskContext, signingKeyId: number): SigningKeyRecord {
  const key = storage.signingKeys.get(signingKeyId);
  if (key === null) throw notFound('signing-key');
  return key;
}

/** Runs `work`; what a certificate or its file refuses is told beside the field it concerns. */
export function refusedAt<Result>(certificateField: string, secretField: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SigningRefused)) throw error;
    throw invalid(error.problem === 'wrong-password' ? secretField : certificateField, error.problem);
  }
}

/** A certificate from outside is a real one: one for trials is made here, and listed as such. */
function requireForeign(certificate: Certificate, now: string): void {
  requireUsable(certificate, now);
  if (certificate.trial) throw new SigningRefused('certificate-for-trials');
}

function add(context: DeskContext, certificate: Certificate, place: KeyPlace, field: string): void {
  if (isAdded(context, certificate)) throw invalid(field, 'already-added');
  const { signingKeys } = context.storage;
  const { subject, serial } = certificate;
  const added = { ...facts(certificate), certificate: certificate.der, place };
  const signingKeyId = signingKeys.insert(added, context.now, context.actor);
  context.record({
    action: 'signing-key-added',
    caseId: null,
    detail: { signingKeyId, keyKind: place.kind, subject, serial },
  });
}

function isAdded({ storage }: DeskContext, { der }: Certificate): boolean {
  return storage.signingKeys.list().some(({ certificate }) => Buffer.compare(certificate, der) === 0);
}

function problemOf(context: DeskContext, certificate: Certificate): view.TokenCertificate['problem'] {
  if (isAdded(context, certificate)) return 'already-added';
  try {
    refusedAt('keyId', 'keyId', () => requireForeign(certificate, context.now));
    return null;
  } catch (error) {
    const problem =
      error instanceof Failure && error.error.kind === 'invalid' ? error.error.problems[0] : undefined;
    return problem === undefined ? 'key-not-supported' : (problem.code as view.TokenCertificate['problem']);
  }
}

/** Whatever lies on a token; what is no certificate is passed over. */
function readable(bytes: Uint8Array): Certificate | null {
  try {
    return readCertificate(bytes);
  } catch {
    return null;
  }
}

function chosenModule({ storage }: DeskContext): string {
  const module = storage.signingKeys.module();
  if (module === null) throw conflict('signing-module-missing');
  return module;
}

function facts({
  subject,
  issuer,
  serial,
  validFrom,
  validUntil,
}: Omit<view.SigningKey, 'id' | 'kind'> | Certificate) {
  return { subject, issuer, serial, validFrom, validUntil };
}

function shownKey({ id, place, addedAt, addedBy, ...key }: SigningKeyRecord, now: string): view.SigningKey {
  const at = Date.parse(now);
  const validity =
    at < Date.parse(key.validFrom) ? 'not-yet-valid' : at > Date.parse(key.validUntil) ? 'expired' : 'valid';
  const { subject, issuer, serial, validFrom, validUntil } = key;
  return { id, kind: place.kind, subject, issuer, serial, validFrom, validUntil, validity, addedAt, addedBy };
}
