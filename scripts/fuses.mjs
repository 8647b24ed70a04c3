import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Security checklist, item 7; what electron-builder.yml and dist.mjs set. */
const wanted = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

/**
 * Reads the fuses back from a finished program. Resolves to the names of those that are `right`, `wrong`, and
 * `absent`, that is unknown to that Electron, which is then as open there as it was built.
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const result = { right: [], wrong: [], absent: [] };
  for (const [fuse, state] of wanted) {
    const kind = wire[fuse] === undefined ? 'absent' : wire[fuse] === state ? 'right' : 'wrong';
    result[kind].push(FuseV1Options[fuse]);
  }
  return result;
}
