import type { DayOff } from '../../domain/public-holidays.ts';
import { HOLIDAY_EVES, PUBLIC_HOLIDAYS } from '../../domain/public-holidays.ts';

const TIME_LIMITS = 'asetus (ETY, Euratom) N:o 1182/71';
const GDPR = 'tietosuoja-asetus (EU) 2016/679';
const HETIL = 'henkilötietolaki 523/1999';

const pv = (days: number): string => (days === 1 ? '1 päivän' : `${days} päivää`);

/** The words of the sheet that explains a due date. Days come in as `22.12.2026`. */
export const deadlineSheetWords = {
  documentName: 'Määräajan laskelma',
  title: (diaryNumber: string) => `Määräajan laskelma ${diaryNumber}`,
  intro: 'Näin asian määräaika on laskettu tulostuspäivän tietojen mukaan.',
  columns: { what: 'Laskennan vaihe', day: 'Päivä', law: 'Säännös' },
  resultTitle: 'Tulos',
  stepsTitle: 'Laskennan vaiheet',
  pausesTitle: 'Määräajan keskeytykset',
  result: {
    limit: 'Vastaus on annettava viimeistään',
    target: 'Tavoitepäivä',
    unpaused: 'Sama ilman keskeytyksiä',
    notice: 'Pidennyksestä on ilmoitettava viimeistään',
    deemedRefusal: 'Pyyntö katsotaan evätyksi, jos kirjallista vastausta ei ole annettu viimeistään',
  },
  received: 'Pyyntö saapui. Saapumispäivää ei lasketa mukaan.',
  period: (months: 1 | 3, clamped: boolean) =>
    `${months === 1 ? 'Kuukauden' : 'Kolmen kuukauden'} määräaika päättyy.` +
    (clamped
      ? ' Siinä kuussa ei ole vastaavaa päivää, joten aika päättyy kuukauden viimeisenä päivänä.'
      : ''),
  target:
    'Laki ei aseta määräpäivää, vaan vastaus annetaan ilman aiheetonta viivytystä. Oma tavoite on kuukausi.',
  extended: (noticeSentOn: string, noticeDueOn: string) =>
    `Määräaikaa on pidennetty kahdella kuukaudella. Ilmoitus pidennyksestä lähetettiin ${noticeSentOn}, viimeistään se oli lähetettävä ${noticeDueOn}.`,
  pause: (from: string, to: string, days: number) =>
    days === 0
      ? `Selvitystä pyydettiin ja riittävä vastaus saatiin ${from}. Määräaika ei siirry.`
      : `Selvitystä pyydettiin ${from} ja riittävä vastaus saatiin ${to}. Määräaika siirtyy ${pv(days)} eteenpäin.`,
  closedPause: (from: string, to: string) =>
    `Selvitystä pyydettiin ${from}, ja riittävä vastaus saatiin ${to}.`,
  openPause: (from: string) =>
    `Selvitystä pyydettiin ${from}, eikä riittävää vastausta ole saatu. Määräaika on keskeytynyt siitä alkaen, ja keskeytyksen päivät lisätään, kun vastaus on saatu.`,
  noPause: (sentOn: string) =>
    `Selvitystä pyydettiin ${sentOn} myöhemmin kuin viidentenä työpäivänä saapumisesta, eikä viivytyksen syytä ole kirjattu. Pyyntö ei keskeytä määräaikaa.`,
  noPauses: 'Määräaika ei ole keskeytynyt.',
  rolled: (day: string, why: string) => `${day} on ${why}, joten määräaika siirtyy seuraavaan päivään.`,
  due: 'Määräaika päättyy tämän päivän päättyessä.',
  targetDue: 'Tavoitepäivä.',
  dayOff: (why: DayOff): string => {
    switch (why.because) {
      case 'saturday':
        return 'lauantai';
      case 'sunday':
        return 'sunnuntai';
      case 'holiday':
        return PUBLIC_HOLIDAYS[why.holiday].name.fi;
      case 'added-holiday':
        return why.name;
      case 'eve':
        return HOLIDAY_EVES[why.holiday].name.fi;
    }
  },
  law: {
    received: `${TIME_LIMITS}, 3 artiklan 1 kohta`,
    period: `${GDPR}, 12 artiklan 3 kohta; ${TIME_LIMITS}, 3 artiklan 2 kohdan c alakohta`,
    extension: `${GDPR}, 12 artiklan 3 kohta`,
    pause: `${GDPR}, 12 artiklan 6 kohta ja johdanto-osan 63 perustelukappale`,
    rolled: `${TIME_LIMITS}, 3 artiklan 4 kohta`,
    holiday: (source: string) => `${TIME_LIMITS}, 2 artiklan 1 kohta ja 3 artiklan 4 kohta; ${source}`,
    addedHoliday: `${TIME_LIMITS}, 2 artiklan 1 kohta ja 3 artiklan 4 kohta; lisätty organisaation pyhäpäiviin`,
    eve: 'oma asetus: aatto siirtää määräpäivän kuten laissa 150/1930',
    due: `${TIME_LIMITS}, 3 artiklan 2 kohta`,
    hetilPeriod: `${HETIL}, 28 §:n 2 momentti`,
    ownTarget: 'oma tavoite',
  },
} as const;
