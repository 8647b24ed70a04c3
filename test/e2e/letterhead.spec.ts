import { expect, test } from '@playwright/test';
import { svgLogo } from '../letters/printed-letter.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { openSettings, told } from './open-desk.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
});
test.afterAll(() => desk.end());

const picture = (shapes: string) => ({
  name: 'tunnus.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(svgLogo(shapes).bytes),
});

test('the letterhead is chosen, looked at and given a logo', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Kirjepohja');
  const sample = window.getByRole('region', { name: 'Mallikirje' });
  await expect(sample.getByText('Maija Malliasiakas').first()).toBeAttached();
  await checkScreen(window, 'kirjepohja');

  await window.getByRole('radio', { name: /Perinteinen/u }).check();
  await window.getByRole('radio', { name: /E65/u }).check();
  await expect(sample.getByText('LIITTEET').first()).toBeAttached();
  await window.getByRole('textbox', { name: 'Liian oikealla, mm' }).fill('1,5');
  await window.getByRole('textbox', { name: 'Liian alhaalla, mm' }).fill('-2');
  await window.getByRole('button', { name: 'Tallenna kirjepohja' }).click();
  await expect(window.getByText('Tallennettu')).toBeVisible();
  expect(await told(window, 'core', 'letterhead.get', {})).toEqual({
    layout: 'traditional',
    envelope: 'E65',
    offsetMm: { x: 1.5, y: -2 },
    logo: null,
  });

  await window.getByRole('button', { name: 'Näytä kohdistusarkki' }).click();
  await expect(window.getByText('Näin kohdistat osoitteen ikkunaan')).toBeAttached();
  await window.getByRole('button', { name: 'Piilota kohdistusarkki' }).click();

  const logo = window.locator('input[type=file]');
  await logo.setInputFiles(picture('<script>1</script>'));
  await expect(window.getByRole('alert')).toContainText('ohjelmakoodia tai viittauksia muualle');
  await logo.setInputFiles(picture('<path d="M0 0h160v60H0z" fill="#056"/>'));
  await expect(window.getByRole('img', { name: 'Organisaation tunnus' })).toBeVisible();
  await expect(window.getByRole('alert')).toHaveCount(0);
  await checkScreen(window, 'kirjepohja ja tunnus');
  await window.getByRole('button', { name: 'Poista tunnus' }).click();
  await expect(window.getByText('Tunnusta ei ole.')).toBeVisible();
});
