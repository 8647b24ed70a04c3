import { E_MARKETING_ACT } from './law.ts';

/** K8 and K8b. */
export const marketing = {
  documentName: 'Vahvistus',
  title: 'Vahvistus markkinointikiellosta',
  entered: 'Olemme merkinneet kieltosi tietoihimme. Se on voimassa {{voimaan}} alkaen ja koskee seuraavia:',
  /** Only where direct marketing itself is banned. */
  noLongerUsed: 'Emme enää käsittele tietojasi näihin tarkoituksiin emmekä tee niitä varten profilointia.',
  eMarketing: `Kieltosi koskee myös sähköpostitse, tekstiviestillä tai muulla sähköisellä viestillä tapahtuvaa suoramarkkinointia (${E_MARKETING_ACT}, 200 §).`,
  eMarketingBefore2015:
    'Kieltosi koskee myös sähköpostitse, tekstiviestillä tai muulla sähköisellä viestillä tapahtuvaa suoramarkkinointia.',
  partners: 'Jos olemme luovuttaneet tietojasi näihin tarkoituksiin, ilmoitamme kiellosta tietojen saajille.',
  inPrint: 'Jo painossa oleva lähetys voi vielä tulla {{jälkipvm}} mennessä.',
  customerNotices:
    'Asiakassuhdetta koskevia tiedotteita, kuten laskuja sekä häiriö- ja sopimusmuutosilmoituksia, lähetämme edelleen.',
  free: 'Kielto on maksuton ja voimassa, kunnes se peruutetaan. Säilytämme sitä varten nimen ja yhteystiedot.',

  withdrawalTitle: 'Vahvistus markkinointikiellon peruuttamisesta',
  withdrawn:
    'Olemme merkinneet kieltosi peruuttamisen tietoihimme. Se on voimassa {{voimaan}} alkaen ja koskee seuraavia:',
  restStands: 'Jos olet kieltänyt muutakin, kieltosi pysyy siltä osin voimassa.',
  noConsent: `Peruuttaminen ei ole suostumus sähköiseen suoramarkkinointiin. Siihen tarvitaan erikseen antamasi suostumus, jollei laki salli sitä ilman suostumusta (${E_MARKETING_ACT}, 200 §).`,
  banAgain: 'Voit kieltää markkinoinnin uudelleen milloin tahansa, maksutta ja perusteluja esittämättä.',
} as const;
