import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { grants } from '../domain/decision.ts';
import { confirmPassword } from '../vault/vault.ts';
import { diaryNumberOf, openRequestOf, requestFactsOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid } from './failure.ts';
import * as organisation from './organisation.ts';
import { portableCsv, portableJson, type PortableData } from './portable-file.ts';

/** The portable data of a request as a file (GDPR 20); it leaves with the letter K14. */
export function exportData(
  context: DeskContext,
  { requestId, format, password }: z.output<typeof inputs.exportData>,
): view.ExportedFile {
  const { storage } = context;
  const { record, request } = openRequestOf(context, requestId);
  if (request.kind !== 'portability') throw invalid('requestId', 'not-for-this-request');
  const { identitySettled, openTasks } = requestFactsOf(context, record, request);
  if (!identitySettled) throw conflict('identity-not-settled');
  if (openTasks > 0) throw conflict('tasks-open');
  const outcome = storage.decisions.standing(requestId)?.outcome ?? 'granted';
  // What was refused, taken back or sent elsewhere is not handed over.
  if (!grants(outcome)) throw conflict('already-decided');

  confirmPassword(context.vault, password);
  const diaryNumber = diaryNumberOf(record);
  const data: PortableData = {
    controller: organisation.get(context).controller.name,
    diaryNumber,
    exportedOn: context.today,
    rows: storage.tasks
      .ofRequest(requestId)
      .flatMap(({ registerName: register, result }) =>
        result.kind === 'export' ? result.items.map((item) => ({ ...item, register })) : [],
      ),
  };
  context.record({ action: 'data-exported', caseId: record.id, detail: { format } });
  return {
    name: `tiedot-${diaryNumber.replace('/', '-')}.${format}`,
    bytes: new TextEncoder().encode(format === 'csv' ? portableCsv(data) : portableJson(data)),
  };
}
