import type { DeviceReason } from '../api/errors.ts';

/** What went wrong with a device; the same words as in the contract, so that nothing needs translating. */
export type DeviceProblem = DeviceReason;

/**
 * An expected failure of a scanner or printer. Carries no text of the tools: they quote job titles and device
 * addresses. A cancelled operation is not a DeviceError, it rejects with the reason of its AbortSignal.
 */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';
  readonly device: 'scanner' | 'printer';
  readonly problem: DeviceProblem;

  constructor(device: 'scanner' | 'printer', problem: DeviceProblem) {
    super(`${device}: ${problem}`);
    this.device = device;
    this.problem = problem;
  }
}
