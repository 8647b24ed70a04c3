import { expect, test } from '@playwright/test';
import { ask, corePid } from './new-vault.ts';
import { launchProgram } from './program.ts';

/**
 * The way on which users' programs run the core. In a closed network the Node inside Electron is too old for the vault's
 * database, so that what needs no vault is asked there.
 */
test('the core answers out of Electron’s own utility process, dies visibly and comes back', async () => {
  const program = await launchProgram({ env: { KIRJAAMO_CORE_NODE: '' } });
  const { app, window } = program;
  await expect(window.getByRole('heading', { name: 'Kirjaamon käyttöönotto' })).toBeVisible();
  const inUtilityProcess = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().some(({ type, name }) => type === 'Utility' && name === 'Kirjaamo core'),
  );
  expect(inUtilityProcess).toBe(true);
  const deadline = { receivedOn: '2026-11-22', extended: false, pauses: [], evesRollOver: false };
  const answer = { ok: true, value: { dueOn: '2026-12-22' } };
  expect(await ask(window, 'core', 'deadline.explain', deadline)).toMatchObject(answer);

  process.kill(await corePid(app), 'SIGKILL');
  await expect
    .poll(() => ask(window, 'core', 'deadline.explain', deadline))
    .toMatchObject({
      error: { kind: 'core-stopped' },
    });
  await ask(window, 'host', 'core.restart', {});
  expect(await ask(window, 'core', 'deadline.explain', deadline)).toMatchObject(answer);
  await program.close();
});
