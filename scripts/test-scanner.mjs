import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes into `folder` a SANE configuration whose only driver is SANE's own `test`, which shows the devices
 * `test:0` and `test:1`. Returns the variables for the programs that shall scan from them.
 */
export function testScanner(folder) {
  const configuration = path.join(folder, 'sane.d');
  mkdirSync(configuration);
  writeFileSync(path.join(configuration, 'dll.conf'), 'test\n');
  return { SANE_CONFIG_DIR: configuration };
}
