import type { DeviceReason } from '../api/errors.ts';

/**
 * An expected failure of a scanner, a printer or a card. Carries no text of the tools: they quote job titles and device
 * addresses. A cancelled operation is not a DeviceError, it rejects with the reason of its AbortSignal.
 */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';
  readonly device: 'scanner' | 'printer' | 'token';
  /** In the words of the contract, so that nothing needs translating. */
  readonly problem: DeviceReason;

  constructor(device: 'scanner' | 'printer' | 'token', problem: DeviceReason) {
    super(`${device}: ${problem}`);
    this.device = device;
    this.problem = problem;
  }
}
