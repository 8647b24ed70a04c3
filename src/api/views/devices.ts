export interface Printer {
  /** The queue's name. */
  readonly id: string;
  /** What the office calls it; the queue's name where nothing was said. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: 'ready' | 'busy' | 'stopped';
  readonly canDuplex: boolean;
  /** Empty for a printer with a single tray. */
  readonly trays: readonly Tray[];
}

export interface Tray {
  /** What the printer is told. */
  readonly id: string;
  /** What its driver calls it: a sentence of the system's language on Windows, a keyword (`Tray1`) elsewhere. */
  readonly name: string;
}

export interface Scanner {
  /** The driver's name for the device, e.g. `test:0`. */
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly kind: string;
  readonly hasFeeder: boolean;
}
