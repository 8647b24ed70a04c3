import { describe, expect, test } from 'vitest';
import { feederOf, parseSaneOptions, saneArguments } from '../../src/devices/sane-options.ts';

// As drivers of three makers print them.
const duplexOffice = parseSaneOptions(`
All options specific to device \`fujitsu:fi':
  Standard:
    --source ADF Duplex|ADF Front|ADF Back [ADF Front]
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --depth 8|16 [inactive]
    --resolution 50..600dpi (in steps of 1) [600]
  Geometry:
    -x 0..221.121mm (in steps of 0.0211639) [215.872]
    -y 0..863.489mm (in steps of 0.0211639) [279.364]
`);
const homeDevice = parseSaneOptions(`
    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color|24bit Color[Fast] [24bit Color[Fast]]
    --resolution 100|150|200|300|400|600dpi [200]
    --source FlatBed|Automatic Document Feeder(left aligned) [FlatBed]
    --brightness -50..50% (in steps of 1) [inactive]
    --gamma 0.3..5 [2.2] [advanced]
    --scan-button[=(yes|no)] [no] [hardware]
`);
const glassOnly = parseSaneOptions(`
    --mode Gray|Color [Gray]
    --depth 8|16 [16]
`);

const settings = { scannerId: 'x', resolution: 200, colour: 'gray', source: 'flatbed' } as const;

describe('options of real drivers', () => {
  test('a feeder of both sides is asked for fronts', () => {
    expect(saneArguments(duplexOffice, { ...settings, source: 'feeder', colour: 'lineart' })).toEqual(
      '--source|ADF Front|--mode|Lineart|--resolution|200|-x|210|-y|297'.split('|'),
    );
  });

  test('names with brackets and blanks are given back unchanged', () => {
    expect(saneArguments(homeDevice, { ...settings, colour: 'colour', source: 'feeder' })).toEqual(
      '--source|Automatic Document Feeder(left aligned)|--mode|24bit Color|--resolution|200'.split('|'),
    );
    expect(saneArguments(homeDevice, settings)).toEqual(
      '--source|FlatBed|--mode|True Gray|--resolution|200'.split('|'),
    );
  });

  test('what cannot be set is not offered', () => {
    expect([...homeDevice.keys()]).toEqual(['--mode', '--resolution', '--source', '--gamma']);
  });

  test('a device without a choice of source is a glass', () => {
    expect(feederOf(glassOnly)).toBeUndefined();
    expect(saneArguments(glassOnly, settings)).toEqual(['--mode', 'Gray', '--depth', '8']);
  });

  test.each([
    { name: 'feeder of a glass', options: glassOnly, wish: { ...settings, source: 'feeder' } as const },
    { name: 'glass of a feeder', options: duplexOffice, wish: settings },
    {
      name: 'line art of a device without',
      options: glassOnly,
      wish: { ...settings, colour: 'lineart' } as const,
    },
  ])('$name is refused', ({ options, wish }) => {
    expect(() => saneArguments(options, wish)).toThrow(expect.objectContaining({ problem: 'unsupported' }));
  });
});
