import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onOwnDisk } from './small-disk.ts';
import { createdVault, filesIn, temporaryFolder } from './temporary-vault.ts';

test('on a full disk everything is refused by name and the vault keeps what was acknowledged', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'disk'));
  expect(onOwnDisk('full', folder, 'mount -t tmpfs -o size=3m tmpfs "$FOLDER/disk"')).toEqual({
    creating: expect.stringMatching(/^full (?:folder|database)$/u) as string,
    afterCreating: false,
    appending: 'full database',
    writing: 'full attachment',
    password: 'full folder',
    backup: 'full backup',
    left: ['vault'],
    filesLeft: 0,
    kept: true,
  });
});

test('a vault in a read-only folder is named, and not a byte of it changes', () => {
  const folder = temporaryFolder();
  const { vault } = createdVault(join(folder, 'vault'));
  vault.close();
  cpSync(join(folder, 'vault'), join(folder, 'disk', 'vault'), { recursive: true });
  const before = filesIn(join(folder, 'disk')).map((path) => [path, readFileSync(path, 'hex')]);
  const mounts = 'mount --bind "$FOLDER/disk" "$FOLDER/disk" && mount -o remount,bind,ro "$FOLDER/disk"';
  expect(onOwnDisk('readOnly', folder, mounts)).toEqual({
    opening: 'read-only folder',
    wrong: 'read-only folder',
    creating: 'read-only folder',
    backup: 'read-only backup',
  });
  expect(filesIn(join(folder, 'disk')).map((path) => [path, readFileSync(path, 'hex')])).toEqual(before);
});
