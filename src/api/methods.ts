import type { CoreHostMethod, HostMethod } from './contract.ts';

/** Methods that take paths: main refuses them when a window asks. */
const CORE_HOST_METHODS = {
  'vault.use': true,
  'backup.useFolder': true,
  'backup.restore': true,
  'signing.useModule': true,
  'core.close': true,
} as const satisfies Record<CoreHostMethod, true>;

export function isCoreHostMethod(method: string): method is CoreHostMethod {
  return Object.hasOwn(CORE_HOST_METHODS, method);
}

const HOST_METHODS = {
  'vault.chooseFolder': true,
  'backup.chooseFolder': true,
  'backup.restore': true,
  'signing.chooseModule': true,
  'core.restart': true,
  'file.save': true,
  'files.save': true,
  'forms.arePutAway': true,
  'app.info': true,
} as const satisfies Record<HostMethod, true>;

export function isHostMethod(method: string): method is HostMethod {
  return Object.hasOwn(HOST_METHODS, method);
}
