export interface Printer {
  /** The queue's name. */
  readonly id: string;
  /** What the office calls it; the queue's name where nothing was said. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: 'ready' | 'busy' | 'stopped';
}

export interface Scanner {
  /** The driver's name for the device, e.g. `test:0`. */
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly kind: string;
  readonly hasFeeder: boolean;
}
