/** What a queue lets one choose, as `lpoptions -l` tells it. */
export interface QueueOptions {
  /** The option that chooses the tray, by the driver's own keyword; null for a printer with a single one. */
  readonly trayOption: string | null;
  /** The driver's keywords of its trays: `Tray1`, `Manual`. */
  readonly trays: readonly string[];
  readonly canDuplex: boolean;
}

/** The tray is the PPD keyword InputSlot; queues without a driver name it as IPP does. */
const TRAY_OPTIONS = ['InputSlot', 'media-source'];
/** Adobe's keyword, those of vendors that CUPS itself knows (ppd-cache.c), and IPP's. */
const DUPLEX_OPTIONS = ['Duplex', 'JCLDuplex', 'EFDuplex', 'EFDuplexing', 'KD03Duplex', 'ARDuplex', 'sides'];
const ONE_SIDED = /^(None|False|Off|Simplex|1Sided|one-sided)$/iu;

/**
 * Reads `lpoptions -p X -l`: a line an option, `InputSlot/Media Source: *Auto Tray1 Tray2`, the present choice starred. A
 * queue that tells nothing of itself may well be able to turn the paper.
 */
export function parseQueueOptions(listing: string): QueueOptions {
  const options = new Map(
    listing.split('\n').flatMap((line) => {
      const [, keyword, choices] = /^([^/:\s]+)(?:\/[^:]*)?: (.+)$/u.exec(line) ?? [];
      if (keyword === undefined || choices === undefined) return [];
      return [[keyword, choices.split(' ').map((choice) => choice.replace(/^\*/u, ''))] as const];
    }),
  );
  const trayOption = TRAY_OPTIONS.find((keyword) => options.has(keyword)) ?? null;
  return {
    trayOption,
    trays: trayOption === null ? [] : (options.get(trayOption) ?? []),
    canDuplex:
      options.size === 0 ||
      DUPLEX_OPTIONS.some(
        (keyword) => options.get(keyword)?.some((choice) => !ONE_SIDED.test(choice)) ?? false,
      ),
  };
}
