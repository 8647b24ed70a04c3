import { expect, test } from '@playwright/test';
import {
  expectOpenDesk,
  openPage,
  openSettings,
  prepareGround,
  told,
  typePassword,
  wholeScreen,
  type Ground,
} from './open-desk.ts';
import type { Program } from './program.ts';

const TYPED = { name: 'Salanimi', street: 'Piilokuja 7', words: 'Pyydän nähtäväkseni laskuni' };
const EVERY_WORD = Object.values(TYPED);

let ground: Ground;
let program: Program;
test.beforeAll(async () => {
  ground = await prepareGround('locking');
});
test.afterAll(() => ground.remove());
test.beforeEach(async () => {
  program = await ground.startAt(ground.vault);
});
test.afterEach(() => program.close());

test('locking takes a half-typed form off the screen and gives it back after the password', async () => {
  const { window } = program;
  await typePassword(window);
  await expectOpenDesk(window);
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'Nimi' }).fill(TYPED.name);
  await window.getByRole('option', { name: /^Lisää uusi henkilö/u }).click();
  await window.getByLabel('Lähiosoite').fill(TYPED.street);
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(TYPED.words);
  for (const word of EVERY_WORD) expect(await wholeScreen(window)).toContain(word);

  await window.keyboard.press('Control+l');
  await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  const left = await wholeScreen(window);
  for (const word of [...EVERY_WORD, 'Koeasiakas']) expect(left).not.toContain(word);
  await expect(window.getByLabel('Salasana', { exact: true })).toBeFocused();

  await typePassword(window);
  await expectOpenDesk(window);
  await window.keyboard.press('Control+n');
  await expect(window.getByText(/^Lomake jäi kesken/u)).toBeVisible();
  await window.getByRole('button', { name: 'Jatka keskeneräistä' }).click();
  await expect(window.getByLabel('Sukunimi')).toHaveValue(TYPED.name);
  await expect(window.getByLabel('Lähiosoite')).toHaveValue(TYPED.street);
  await expect(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin')).toHaveValue(TYPED.words);
});

test('a wrong password is told beside the field, and a row of them brings a wait', async () => {
  const { window } = program;
  const problem = window.getByText(/^Salasana ei ole oikea/u);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await typePassword(window, `väärä sana ${attempt}`);
    await expect(problem).toBeVisible();
    await expect(window.getByRole('status').filter({ hasText: 'sekunnin kuluttua' })).toHaveCount(0);
  }
  await typePassword(window, 'väärä neljännen kerran');
  await expect(window.getByText(/^Voit yrittää uudelleen \d sekunnin kuluttua/u)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Avaa', exact: true })).toBeDisabled();
  await expect(window.getByRole('button', { name: 'Avaa', exact: true })).toBeEnabled();
  await typePassword(window);
  await expectOpenDesk(window);
});

test('a desk that nobody touches locks by itself after the time in the settings', async () => {
  const { window } = program;
  await typePassword(window);
  await window.clock.install();
  await openSettings(window, 'Suojaus');
  await window.getByLabel(/^Lukitse, kun ohjelmaa ei ole käytetty/u).fill('1');
  await window.getByRole('button', { name: 'Tallenna lukitusaika' }).click();
  await expect(window.getByText('Tallennettu.')).toBeVisible();
  await openPage(window, 'Pyynnöt');
  await expect(window.getByText(/Koeasiakas/u).first()).toBeVisible();
  await window.clock.fastForward(50_000);
  await window.keyboard.press('Shift');
  await window.clock.fastForward(50_000);
  await expectOpenDesk(window);
  await window.clock.fastForward(15_000);
  await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  expect(await wholeScreen(window)).not.toContain('Koeasiakas');
});

test('a program started again asks for the password, and everything is there, a half-typed form as well', async () => {
  const words = 'Kesken jäänyt pyyntö';
  await typePassword(program.window);
  await expectOpenDesk(program.window);
  await told(program.window, 'core', 'draft.discard', { form: 'new-request' });
  await program.window.keyboard.press('Control+n');
  await program.window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(words);
  // At once: what was typed in the last moment before the end is kept as well.
  await program.close();

  program = await ground.startAt(ground.vault);
  const { window } = program;
  await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  expect(await wholeScreen(window)).not.toContain('Koeasiakas');
  await typePassword(window);
  await openPage(window, 'Pyynnöt');
  await expect(window.getByRole('table', { name: 'Pyynnöt' })).toContainText('Koeasiakas');
  await window.keyboard.press('Control+n');
  await window.getByRole('button', { name: 'Jatka keskeneräistä' }).click();
  await expect(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin')).toHaveValue(words);
});
