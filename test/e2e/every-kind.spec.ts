import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import {
  answerAsDone,
  enter,
  handOverAll,
  nobodyToTell,
  refuse,
  requestLink,
  restHasNoData,
  row,
  settleIdentity,
} from './kind-steps.ts';
import { openNewDesk, PASSWORD, type NewDesk } from './new-vault.ts';
import { completeOrganisation } from './open-desk.ts';
import { SAMPLE_FINDINGS } from './sample.ts';
import { checkScreen } from './screen-check.ts';

/** One representative of each kind of request, from the form of a new request to the closed case, by the window alone. */

let desk: NewDesk;
let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-kinds-'));
  desk = await openNewDesk();
  await completeOrganisation(desk.program.window);
});
test.afterAll(async () => {
  await desk.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});
test.beforeEach(() => test.setTimeout(120_000));

test('access: searched, decided, answered', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Tarkastuspyyntö'], familyName: 'Tarkastaja' });
  await settleIdentity(window);
  await clerk.searchRegisters(window, SAMPLE_FINDINGS);
  await clerk.issueReply(window);
  await clerk.handOver(window);
  await clerk.closeCase(window);
});

test('rectification: one value corrected, one kept with reasons; two letters', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Oikaisupyyntö'], familyName: 'Oikaisija' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  const first = row(window, 'Oikaisu 1');
  await first.getByLabel('Tietoryhmä').fill('Nimi ja yhteystiedot');
  await first.getByLabel('Tieto ennen').fill('Koetie 1');
  await first.getByLabel('Tieto pyynnön mukaan').fill('Koetie 11');
  await window.getByRole('button', { name: 'Lisää oikaisu' }).click();
  const second = row(window, 'Oikaisu 2');
  await expect(second.getByLabel('Tietoryhmä')).toBeFocused();
  await second.getByLabel('Tietoryhmä').fill('Palvelut ja niiden muutoshistoria');
  await second.getByLabel('Tieto ennen').fill('Avattu 3.5.2021');
  await second.getByLabel('Tieto pyynnön mukaan').fill('Avattu 3.6.2021');
  await second.getByRole('radio', { name: 'Jätetty ennalleen' }).check();
  // Nothing is kept without reasons.
  await clerk.attest(window, 'haettiin uudelleen nimellä');
  await window.getByRole('button', { name: 'Tallenna tehtävä' }).click();
  await expect(second.getByLabel('Mihin tieto tarkistettiin')).toBeFocused();
  await second.getByLabel('Mihin tieto tarkistettiin').fill('liittymäsopimus 3.5.2021');
  await second
    .getByLabel('Miksi tieto jätettiin ennalleen')
    .fill('Sopimuksen mukaan liittymä avattiin 3.5.2021.');
  await clerk.saveTask(window);
  await restHasNoData(window);

  await clerk.goToStep(window, 'Päätös ja vastaus');
  await expect(window.getByText('Toimien mukaan: suostutaan osittain.')).toBeVisible();
  await expect(window.getByRole('radio', { name: 'Suostutaan osittain' })).toBeChecked();
  await expect(window.getByRole('radio', { name: 'Suostutaan', exact: true })).toBeDisabled();
  await refuse(window, 'Tieto on oikein kirjattu', 'Liittymän avauspäivä', 'Päivä on sopimuksen mukainen.');
  await expect(window.getByText('Sovellettu säännös: tietosuoja-asetus 16 artikla')).toBeVisible();
  await clerk.decide(window);
  await clerk.giveLetter(window);
  await expect(window.getByText('Kirje 2/2')).toBeVisible();
  await clerk.giveLetter(window, 'Anna todistus');
  await handOverAll(window, 2);
  await nobodyToTell(window);
  await clerk.closeCase(window);
});

test('completion: a missing value added, told to whom had it, never with a protected address', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Täydentämispyyntö'], familyName: 'Täydentäjä', protectedAddress: true });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  const first = row(window, 'Oikaisu 1');
  await first.getByLabel('Tietoryhmä').fill('Nimi ja yhteystiedot');
  await first.getByLabel('Tieto pyynnön mukaan').fill('Puhelin 040 000 0000');
  await clerk.attest(window, 'haettiin uudelleen nimellä');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await answerAsDone(window);
  await window.getByRole('button', { name: 'Lisää vastaanottaja' }).click();
  await expect(window.getByText(/Henkilöllä on turvakielto/u)).toBeVisible();
  await window.getByLabel('Vastaanottajan nimi').fill('Perintätoimisto Oy');
  await window.getByLabel('Mitä muuttui').fill('Puhelin lisättiin. Osoite on Koetie 12 A 3.');
  await window.getByRole('button', { name: 'Tallenna vastaanottaja' }).click();
  await expect(window.getByText(/Teksti paljastaa osoitteen/u)).toBeVisible();
  await window.getByLabel('Mitä muuttui').fill('Puhelin lisättiin.');
  await window.getByRole('button', { name: 'Tallenna vastaanottaja' }).click();
  await window.getByRole('button', { name: 'Ilmoitettu muuten' }).click();
  await window.getByLabel('Miten', { exact: true }).fill('puhelimitse');
  await window.getByRole('button', { name: 'Kirjaa ilmoitetuksi' }).click();
  await expect(window.getByText('Vastaanottajat on käsitelty.')).toBeVisible();
  await clerk.closeCase(window);
});

test('erasure: one item erased, one kept until its ground ends, then erased', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Poistopyyntö'], familyName: 'Poistaja' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  await expect(window.getByText(/Nimeä tieto, älä kirjoita sen sisältöä/u)).toBeVisible();
  const erased = row(window, 'Poisto 1');
  await erased.getByLabel('Tietoryhmä').fill('Yhteydenotot');
  await erased.getByLabel('Mikä tieto').fill('asiakaskortin muistiinpanot 2019–2023');
  await window.getByRole('button', { name: 'Lisää tieto' }).click();
  const kept = row(window, 'Poisto 2');
  await kept.getByLabel('Tietoryhmä').fill('Laskutus');
  await kept.getByLabel('Mikä tieto').fill('laskut vuodelta 2024');
  await kept.getByRole('radio', { name: 'Säilytetään' }).check();
  await kept.getByRole('combobox', { name: 'Säilyttämisen peruste' }).click();
  await window.getByRole('option', { name: /tosite tai muu aineisto/u }).click();
  await kept.getByRole('textbox', { name: 'Tilikauden viimeinen päivä' }).fill('31.12.2024');
  await expect(kept.getByText('Säilytetään 31.12.2030 asti, sen jälkeen poistetaan.')).toBeVisible();
  // What is used for marketing has no ground to stay.
  await kept.getByLabel('Käytetään markkinointiin').check();
  await expect(kept.getByRole('radio', { name: 'Säilytetään' })).toBeDisabled();
  await kept.getByLabel('Käytetään markkinointiin').uncheck();
  await kept.getByRole('radio', { name: 'Säilytetään' }).check();
  await kept.getByLabel('Miksi tieto säilytetään').fill('Laskut kuuluvat kirjanpitoaineistoon.');
  await clerk.attest(window, 'haettiin uudelleen asiakasnumerolla');
  await checkScreen(window, 'poistotehtävä');
  await clerk.saveTask(window);
  await clerk.markRestEmpty(window);

  await clerk.goToStep(window, 'Päätös ja vastaus');
  await refuse(
    window,
    'Lakisääteinen velvoite',
    'Laskut vuodelta 2024',
    'Kirjanpitolaki velvoittaa säilyttämään.',
  );
  await checkScreen(window, 'päätös');
  await clerk.decide(window);
  await checkScreen(window, 'kirjeen luonnos');
  await clerk.giveLetter(window);
  await clerk.handOver(window);
  await checkScreen(window, 'lähetys ja vastaanottajat');
  await nobodyToTell(window);
  await clerk.closeCase(window);

  await window.keyboard.press('Control+k');
  await window.getByPlaceholder('Etsi sivua, pyyntöä tai henkilöä').fill('Säilytettävät');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Säilytettävät tiedot' })).toBeVisible();
  await window.getByText('Kaikki', { exact: true }).click();
  await expect(window.getByRole('row', { name: /31\.12\.2030.*laskut vuodelta 2024/u })).toBeVisible();
  await window.getByRole('button', { name: 'Kirjaa poisto: laskut vuodelta 2024' }).click();
  await clerk.attest(window, 'haettiin uudelleen');
  await checkScreen(window, 'säilytettävät tiedot');
  await window.getByRole('button', { name: 'Kirjaa poistetuksi' }).click();
  await expect(window.getByText('Poisto kirjattu: laskut vuodelta 2024.')).toBeVisible();
});

test('restriction: set, confirmed and lifted after the person was told', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Rajoittamispyyntö'], familyName: 'Rajoittaja' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'merkintä näkyy asiakaskortilla');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  await window.getByRole('radio', { name: /^a: rekisteröity kiistää/u }).check();
  await clerk.decide(window);
  await clerk.giveLetter(window);
  await clerk.handOver(window);
  await nobodyToTell(window);

  await clerk.goToStep(window, 'Tulostus ja lähetys');
  await window.getByRole('button', { name: 'Valmistele rajoituksen poistaminen' }).click();
  await window.getByLabel('Miksi rajoitus päättyy').fill('Tiedot on tarkistettu ja todettu oikeiksi.');
  await window.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await clerk.goToStep(window, 'Tulostus ja lähetys');
  const lifting = window.getByRole('region', { name: 'Rajoituksen poistaminen' });
  await lifting.getByRole('button', { name: 'Anna ilmoitus' }).click();
  await lifting.getByRole('radio', { name: 'Luovutettu käteen' }).check();
  await lifting.getByRole('button', { name: 'Merkitse luovutetuksi' }).click();
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'merkintä poistettu');
  await clerk.saveTask(window);
  await clerk.closeCase(window);
});

test('portability: fields picked, saved as a file and sent along', async () => {
  const { app, window } = desk.program;
  await enter(window, { kinds: ['Siirtopyyntö'], familyName: 'Siirtäjä' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  const first = row(window, 'Siirrettävä tieto 1');
  await first.getByLabel('Tietoryhmä').fill('Nimi ja yhteystiedot');
  await first.getByLabel('Kenttä').fill('Sähköposti');
  await first.getByLabel('Arvo').fill('siirtaja@esimerkki.fi');
  await clerk.saveTask(window);
  await clerk.markRestEmpty(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  const file = path.join(folder, 'tiedot.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await window.getByLabel('Salasanasi').fill(PASSWORD);
  await window.getByRole('button', { name: 'Tallenna CSV-tiedosto' }).click();
  await expect(window.getByText('Tiedosto on tallennettu.')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('siirtaja@esimerkki.fi');
  await answerAsDone(window);
  await clerk.closeCase(window);
});

test('objection: stopped in the register that used the data', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Vastustaminen'], familyName: 'Vastustaja' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'käsittely estetty');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await answerAsDone(window);
  await clerk.closeCase(window);
});

test('marketing ban, never refusable, and its withdrawal by the same person', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Markkinointikielto'], familyName: 'Kieltäjä', scopes: ['Suoramainonta'] });
  await settleIdentity(window, false);
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'kielto näkyy asiakaskortilla');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  await expect(window.getByRole('radio', { name: 'Kieltäydytään' })).toHaveCount(0);
  await answerAsDone(window);
  await nobodyToTell(window);
  await clerk.closeCase(window);

  await enter(window, {
    kinds: ['Markkinointikiellon peruutus'],
    familyName: 'Kieltäjä',
    known: true,
    scopes: ['Suoramainonta'],
  });
  await settleIdentity(window, false);
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'merkintä poistettu');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await answerAsDone(window);
  await clerk.closeCase(window);
});

test('an inquiry: answered in the clerk’s words', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Muu tiedustelu'], familyName: 'Tiedustelija' });
  await settleIdentity(window, false);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  await window.getByRole('textbox', { name: 'Vastaus' }).fill('Yhtiön arkisto on auki arkisin klo 9–15.');
  await answerAsDone(window);
  await clerk.closeCase(window);
});

test('two requests in one letter: each decided by itself, one taken back and decided anew', async () => {
  const { window } = desk.program;
  await enter(window, {
    kinds: ['Muu tiedustelu', 'Vastustaminen'],
    familyName: 'Monikko',
  });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  await clerk.attest(window, 'käsittely estetty');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  await requestLink(window, 'Vastustaminen').click();
  await clerk.decide(window);
  await clerk.giveLetter(window);
  // The other request opens by itself.
  await expect(window.getByRole('textbox', { name: 'Vastaus' })).toBeVisible();
  await requestLink(window, 'Vastustaminen').click();
  await window.getByRole('button', { name: 'Peru päätös' }).click();
  await window.getByLabel('Miksi päätös perutaan').fill('Käsittely loppui jo aiemmin.');
  await window.getByRole('button', { name: 'Peru päätös' }).click();
  await expect(window.getByRole('region', { name: 'Perutut päätökset' })).toContainText('loppui jo aiemmin');
  // What was done in the registers is not withdrawn on paper.
  await expect(window.getByRole('radio', { name: 'Pyyntö peruttu' })).toBeDisabled();
  await clerk.decide(window);
  await clerk.giveLetter(window);
  await window.getByRole('textbox', { name: 'Vastaus' }).fill('Kyllä.');
  await clerk.decide(window);
  await clerk.giveLetter(window);
  await expect(window.getByRole('region', { name: 'Mitätöidyt kirjeet' })).toContainText('Mitätöity');
  await handOverAll(window, 2);
  await clerk.closeCase(window);
});
