import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { OUTSIDE_DIARY, printSheet } from '../devices/printer.ts';
import type { Letterhead, Logo } from '../domain/letterhead.ts';
import { regimeOf } from '../domain/regime.ts';
import { letterContent } from '../letters/compose.ts';
import { logoMediaType, LogoRefused } from '../letters/logo.ts';
import { sampleOrder } from '../letters/sample-order.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { invalid } from './failure.ts';
import { stampOf } from './letter-setting.ts';
import * as organisation from './organisation.ts';
import { wordingIn } from './wording.ts';

export function get({ storage }: DeskContext): view.LetterheadSettings {
  return { ...storage.letterhead.get(), logo: storage.letterhead.logo()?.mediaType ?? null };
}

/** Letters issued before keep theirs: their bytes are frozen. */
export function save(context: DeskContext, input: z.output<typeof inputs.letterhead>): null {
  const { letterhead } = context.storage;
  const before = letterhead.get();
  const fields = (Object.keys(input) as (keyof Letterhead)[]).filter(
    (field) => !isDeepStrictEqual(before[field], input[field]),
  );
  if (fields.length === 0) return null;
  letterhead.save(input);
  context.record({ action: 'letterhead-saved', caseId: null, detail: { fields } });
  return null;
}

/** Looked at by its content and set once for a trial, so that no letter fails for its logo. */
export async function setLogo(
  context: OperationContext,
  { bytes }: z.output<typeof inputs.setLogo>,
): Promise<null> {
  const accepted = bytes === null ? null : await acceptedLogo(context, bytes);
  context.transaction(() => {
    context.storage.letterhead.saveLogo(accepted);
    context.record({ action: 'letterhead-saved', caseId: null, detail: { fields: ['logo'] } });
  });
  return null;
}

export function logo({ storage }: DeskContext): Logo | null {
  return storage.letterhead.logo();
}

/** A letter to nobody on that paper, before it is saved. */
export function sample(
  context: DeskContext,
  letterhead: z.output<typeof inputs.letterhead>,
): { readonly pdf: Uint8Array } {
  const order = sampleOrder('K4a', {
    organisation: organisation.get(context),
    wording: wordingIn(context, 'fi'),
    regime: regimeOf(context.today),
    today: context.today,
  });
  const stamp = stampOf(context, null);
  return {
    pdf: context.press.print(letterContent(order), stamp, letterhead, context.storage.letterhead.logo()).pdf,
  };
}

export function calibrationSheet({ press, today }: DeskContext): { readonly pdf: Uint8Array } {
  return { pdf: press.calibrationSheet(today) };
}

/** Not logged: the sheet holds nothing but lines. */
export async function printCalibration(
  context: OperationContext,
  { printerId }: z.output<typeof inputs.printCalibration>,
): Promise<null> {
  const sheet = context.press.calibrationSheet(context.today);
  await printSheet(sheet, { printerId, jobName: OUTSIDE_DIARY }, context.signal);
  return null;
}

async function acceptedLogo({ press }: DeskContext, bytes: Uint8Array): Promise<Logo> {
  try {
    const accepted = { mediaType: await logoMediaType(bytes), bytes };
    if (press.canSet(accepted)) return accepted;
  } catch (error) {
    if (error instanceof LogoRefused) throw invalid('bytes', error.problem);
    throw error;
  }
  throw invalid('bytes', 'logo-broken');
}
