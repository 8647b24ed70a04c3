import { expect, test } from 'vitest';
import { parseQueueOptions } from '../../src/devices/lpoptions-text.ts';

test('a driver’s trays and its two sides', () => {
  const listing = [
    'PageSize/Page Size: *A4 Letter Custom.WIDTHxHEIGHT',
    'InputSlot/Media Source: *Auto Tray1 Tray2 Manual',
    'Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble',
    '',
  ].join('\n');
  expect(parseQueueOptions(listing)).toEqual({
    trayOption: 'InputSlot',
    trays: ['Auto', 'Tray1', 'Tray2', 'Manual'],
    canDuplex: true,
  });
});

test('a queue without a driver names them as IPP does', () => {
  const listing =
    'media-source: tray-1 *tray-2\nsides: *one-sided two-sided-long-edge two-sided-short-edge\n';
  expect(parseQueueOptions(listing)).toEqual({
    trayOption: 'media-source',
    trays: ['tray-1', 'tray-2'],
    canDuplex: true,
  });
});

test('a printer with one tray and one side', () => {
  const none = { trayOption: null, trays: [], canDuplex: false };
  expect(parseQueueOptions('PageSize/Page Size: *A4\n')).toEqual(none);
  expect(parseQueueOptions('Duplex/Duplexer: *None\n')).toEqual(none);
});

test('a queue that tells nothing of itself may be able to turn the paper', () => {
  expect(parseQueueOptions('')).toEqual({ trayOption: null, trays: [], canDuplex: true });
});
