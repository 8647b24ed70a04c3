import type { z } from 'zod';
import type { CoreCalls, MethodValue } from '../api/contract.ts';
import type * as inputs from '../api/inputs.ts';
import { make as makeBackup } from './backup.ts';
import type { CallContext } from './context.ts';
import { closeDesk, deskContext } from './desk.ts';
import type { House } from './house.ts';

/** The close handshake. A backup that fails does not keep the vault open; the reply says so. */
export async function close(
  house: House,
  input: z.output<typeof inputs.closeCore>,
  call: CallContext,
): Promise<MethodValue<CoreCalls, 'core.close'>> {
  await house.operations.stop();
  const backup = input.backup ? await backupAtClose(house, call) : 'not-asked';
  house.emit({ name: 'closing', payload: { step: 'closing' } });
  await closeDesk(house, 'closing', call);
  house.closed = true;
  return { backup };
}

async function backupAtClose(house: House, call: CallContext): Promise<'made' | 'not-configured' | 'failed'> {
  if (house.desk === null) return 'not-configured';
  const { backupFolder, backupOnClose } = house.desk.storage.settings.get();
  if (!backupOnClose || backupFolder === null) return 'not-configured';
  house.emit({ name: 'closing', payload: { step: 'backup' } });
  try {
    await makeBackup(deskContext(house.desk, call));
    return 'made';
  } catch (error) {
    house.reportIncident(error);
    return 'failed';
  }
}
