import type { FiledScan, UnfiledScan } from '../../../src/api/views.ts';
import type { ScanProblem } from '../../../src/domain/scan-filing.ts';

/** What became of scanned letters by the code printed on them. */
export const scanFiling = {
  filed: ({ documentNumber, as, again }: FiledScan): string => {
    if (again) return `Sama skannaus kirjeestä ${documentNumber} oli jo tallessa. Toista ei tallennettu.`;
    return as === 'proof'
      ? `Skannattu kuittaus kirjeestä ${documentNumber} tallennettiin todisteeksi luovutuksesta.`
      : `Skannattu kirje ${documentNumber} tallennettiin allekirjoitettuna kappaleena.`;
  },
  openCase: 'Avaa asia',
  openCaseOf: (documentNumber: string) => `Avaa asia, kirje ${documentNumber}`,
  unfiled: ({ documentNumber, problem }: UnfiledScan): string => PROBLEMS[problem](documentNumber),
  waits: 'Tiedosto odottaa saapuneissa.',
  dismiss: 'Poista ilmoitus',
  reading: 'Luetaan sivuja',
} as const;

const PROBLEMS: Readonly<Record<ScanProblem, (documentNumber: string) => string>> = {
  foreign: (number) => `Sivulla on kirjeen ${number} koodi, mutta kirje on annettu toisesta holvista.`,
  'no-letter': (number) =>
    `Sivulla on kirjeen ${number} koodi, mutta tässä holvissa ei ole sellaista kirjettä.`,
  altered: (number) =>
    `Sivulla on kirjeen ${number} koodi, mutta se ei ole sama kuin kirjeeseen painettu koodi. Vertaa paperia annettuun kirjeeseen.`,
  void: (number) =>
    `Kirjeen ${number} päätös on peruttu ennen lähettämistä. Liitä skannaus kirjeeseen itse, jos se on säilytettävä.`,
  'not-a-scan': (number) =>
    `Tiedosto on kirjeen ${number} oma PDF, ei allekirjoitetun paperin skannaus. Sitä ei liitetty kirjeeseen.`,
  'too-many-pages': (number) =>
    `Kirjeen ${number} jälkeen on useampia sivuja ilman koodia kuin kirjeessä voi olla. Ne voivat kuulua muuhun asiaan. Skannaa kirje erikseen.`,
  erased: (number) =>
    `Kirjeen ${number} jäljennökset on poistettu säilytysajan päätyttyä. Skannausta ei liitetty kirjeeseen.`,
};
