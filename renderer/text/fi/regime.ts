/** What the law of the day of receipt means for the handling. */
export const regimeNotice = {
  noForm: 'Muotovaatimusta ei ole: suullinenkin pyyntö kelpaa.',
  transition:
    'Pyyntö käsitellään tietosuoja-asetuksen mukaan. Tietosuojalaki ei ollut vielä voimassa, koska pyyntö saapui ennen 1.1.2019.',
  oldLaw: 'Pyyntö käsitellään henkilötietolain 523/1999 mukaan, koska se saapui ennen 25.5.2018.',
  oldLawRules: [
    'Tarkastuspyyntö on allekirjoitettava omakätisesti tai esitettävä käymällä paikalla.',
    'Tarkastaminen on maksutonta, jos edellisestä kerrasta on vähintään vuosi.',
    'Kieltäytymisestä annetaan kirjallinen kieltäytymistodistus perusteluineen.',
    'Vastaus annetaan ilman aiheetonta viivytystä. Tavoitteena on kuukausi; pidennystä tai keskeytystä laki ei tunne.',
  ],
  deemedRefusal: (date: string) =>
    `Jos kirjallista vastausta ei ole annettu ${date} mennessä, tarkastamista pidetään evättynä.`,
  badge: { HETIL: 'Henkilötietolaki 523/1999', GDPR_X: 'Ennen tietosuojalakia', GDPR_TSL: '' },
} as const;
