import { counted } from './timeline.ts';

export const holidayWords = {
  title: 'Pyhäpäivät',
  intro:
    'Jos määräaika päättyy lauantaina, sunnuntaina tai pyhäpäivänä, se siirtyy seuraavaan työpäivään. Pyhäpäivät on laskettu lain mukaan. Lisää päivä, jos siitä on säädetty uusi pyhäpäivä, tai poista päivä, jos pyhäpäivä on lakkautettu tai siirretty.',
  year: 'Vuosi',
  previousYear: 'Edellinen vuosi',
  nextYear: 'Seuraava vuosi',
  columns: { date: 'Päivä', weekday: 'Viikonpäivä', name: 'Nimi', state: 'Laskenta', action: 'Toiminto' },
  weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  states: { rule: 'Lain mukaan', added: 'Lisätty', removed: 'Poistettu' },
  remove: 'Poista',
  restore: 'Palauta',
  removeLabel: (date: string, name: string) => `Poista ${date} ${name}`,
  restoreLabel: (date: string, name: string) => `Palauta ${date} ${name}`,
  addTitle: 'Lisää pyhäpäivä',
  date: 'Päivä',
  dateHint: 'Päivä, joka ei ole työpäivä.',
  name: 'Nimi',
  nameHint: 'Näkyy määräajan laskennassa, esimerkiksi kansallinen surupäivä.',
  add: 'Lisää päivä',
  moved: (cases: number) =>
    cases === 0
      ? 'Tallennettu. Avoimien pyyntöjen määräajat pysyivät ennallaan.'
      : `Tallennettu. Määräaika muuttui ${counted(cases, 'avoimessa pyynnössä', 'avoimessa pyynnössä')}.`,
  evesTitle: 'Aatot',
  eves: 'Juhannusaatto ja jouluaatto siirtävät määräajan',
  evesHint:
    'Aatot eivät ole virallisia pyhäpäiviä, joten tietosuoja-asetuksen määräaika ei siirry niiden vuoksi. Aikaisempi määräpäivä on aina laillinen. Valitse tämä vain, jos organisaatio noudattaa aatoissa samaa laskutapaa kuin viranomaiset.',
  saveEves: 'Tallenna aatot',
};
