import type { ConflictReason } from '../../../src/api/errors.ts';
import { text, type ErrorText } from './error-text.ts';

/** Why something cannot be done as things stand. */
export const conflictText: Readonly<Record<ConflictReason, ErrorText>> = {
  'case-closed': text(
    'Asia on jo päätetty',
    'Päätettyä asiaa ei voi muuttaa.',
    'Avaa asia uudelleen tai kirjaa uusi pyyntö.',
  ),
  'statement-incomplete': text(
    'Tietosuojaselosteesta puuttuu tietoja',
    'Vajaata selostetta ei voi julkaista.',
    'Täydennä sivulla luetellut kohdat.',
  ),
  'finnish-changed': text(
    'Suomenkieliset tekstit ovat muuttuneet',
    'Niitä on muutettu sen jälkeen, kun käännös aloitettiin.',
    'Vertaa käännöstä nykyisiin teksteihin ja tallenna uudelleen.',
  ),
  'case-open': text('Asia on avoinna', 'Toiminto koskee päätettyä asiaa.', 'Jatka asian käsittelyä.'),
  'case-erased': text(
    'Asian tiedot on poistettu',
    'Säilytysaika on päättynyt, eikä henkilön tietoja enää ole.',
    'Kirjaa tarvittaessa uusi pyyntö.',
  ),
  'identity-not-settled': text(
    'Henkilöllisyyttä ei ole vahvistettu',
    'Tietoja ei voi luovuttaa eikä muuttaa.',
    'Vahvista ensin henkilöllisyys.',
  ),
  'form-missing': text(
    'Pyyntö ei ole laissa säädetyssä muodossa',
    'Henkilötietolain mukaan tarkastuspyyntö on allekirjoitettava omakätisesti tai esitettävä käymällä paikalla.',
    'Pyydä allekirjoitettu pyyntö tai kieltäydy muodon puuttumisen vuoksi.',
  ),
  'question-open': text(
    'Täsmennyspyyntöön ei ole vastattu',
    'Pyyntöä ei voi ratkaista ennen kuin vastaus on kirjattu.',
    'Kirjaa vastaus, kun se saapuu. Jos pyytäjä haluaa kaiken, kirjaa vastaus riittäväksi.',
  ),
  'tasks-open': text(
    'Haku tai toimet ovat kesken',
    'Pyyntöä ei voi ratkaista ennen kuin jokaisen rekisterin tulos on kirjattu.',
    'Kirjaa puuttuvat tulokset.',
  ),
  'tasks-say-otherwise': text(
    'Ratkaisu ei vastaa kirjattuja toimia',
    'Vastauksessa ei voi luvata muuta kuin on tehty.',
    'Valitse toimia vastaava ratkaisu tai korjaa toimien kirjaukset.',
  ),
  'already-decided': text(
    'Pyyntö on jo ratkaistu',
    'Pyynnöllä on yksi voimassa oleva ratkaisu.',
    'Peru ratkaisu ensin, jos se on muutettava.',
  ),
  'not-decided': text(
    'Pyyntöä ei ole ratkaistu',
    'Toiminto koskee ratkaistua pyyntöä.',
    'Kirjaa ensin ratkaisu.',
  ),
  'blocks-missing': text(
    'Vastauksesta puuttuu pakollisia kohtia',
    'Vajaata vastausta ei voi antaa.',
    'Täydennä puuttuvat kohdat.',
  ),
  'reply-issued': text(
    'Vastaus on jo annettu',
    'Annettua vastausta ei muuteta.',
    'Avaa annettu vastaus ja tulosta se.',
  ),
  'reply-not-issued': text(
    'Vastausta ei ole vielä annettu',
    'Toiminto koskee annettua vastausta.',
    'Anna ensin vastaus.',
  ),
  'reply-dispatched': text(
    'Vastaus on jo lähetetty',
    'Lähetettyä vastausta ei voi perua.',
    'Lähetä uusi kirje tai avaa asia uudelleen, kun se on päätetty.',
  ),
  'reply-not-dispatched': text(
    'Vastausta ei ole lähetetty',
    'Asiaa ei voi päättää.',
    'Kirjaa ensin, miten vastaus toimitettiin.',
  ),
  'recipients-open': text(
    'Tietojen vastaanottajille ei ole ilmoitettu',
    'Muutoksesta on ilmoitettava kaikille, joille tiedot on luovutettu. Asiaa ei voi vielä päättää.',
    'Kirjaa ilmoitukset, syy ilmoittamatta jättämiseen tai se, ettei tietoja ole luovutettu.',
  ),
  'receipt-issued': text(
    'Vastaanottoilmoitus on jo annettu',
    'Toista ilmoitusta ei tehdä.',
    'Tulosta annettu ilmoitus.',
  ),
  'letter-issued': text(
    'Kirje on jo annettu',
    'Annettua kirjettä ei muuteta.',
    'Avaa annettu kirje ja tulosta se.',
  ),
  'letter-not-known': text(
    'Kirje ei kuulu tähän asiaan',
    'Ratkaisu tai voimassa ollut laki ei tunne tätä kirjettä.',
    'Valitse ratkaisuun kuuluva kirje.',
  ),
  'letter-void': text(
    'Kirje on mitätön',
    'Ratkaisu, jota kirje koskee, on peruttu.',
    'Anna uuden ratkaisun kirje.',
  ),
  'already-signed': text(
    'Kirje on jo allekirjoitettu sähköisesti',
    'Allekirjoitettua kirjettä ei muuteta.',
    'Avaa allekirjoitettu kirje.',
  ),
  'not-signed': text(
    'Kirjettä ei ole allekirjoitettu sähköisesti',
    'Toiminto koskee sähköisesti allekirjoitettua kirjettä.',
    'Allekirjoita kirje ensin.',
  ),
  'copy-erased': text(
    'Kirjeen jäljennös on poistettu',
    'Säilytysaika on päättynyt, eikä kirjettä enää ole.',
    'Kirjeen tarkiste säilyy asian tiedoissa.',
  ),
  'signing-module-missing': text(
    'Kortin ohjelmistoa ei ole valittu',
    'Korttia ei voi lukea.',
    'Valitse asetuksissa kortinlukijan PKCS #11 -tiedosto.',
  ),
  'already-dispatched': text(
    'Lähetys on jo kirjattu',
    'Kirjeellä on yksi lähetysmerkintä.',
    'Katso lähetyspäivä asian tapahtumista.',
  ),
  'not-in-regime': text(
    'Voimassa ollut laki ei tunne tätä',
    'Asia käsitellään saapumispäivänä voimassa olleen lain mukaan.',
    'Tarkista saapumispäivä tai valitse toinen menettely.',
  ),
  'extension-too-late': text(
    'Määräaikaa ei voi enää pidentää',
    'Pidennyksestä on ilmoitettava ensimmäisen kuukauden kuluessa.',
    'Vastaa pyyntöön mahdollisimman pian.',
  ),
  'already-extended': text(
    'Määräaikaa on jo pidennetty',
    'Määräaikaa voi pidentää kerran.',
    'Vastaa pidennetyn määräajan kuluessa.',
  ),
  'notice-not-sent': text(
    'Ilmoitusta ei ole lähetetty',
    'Rekisteröidylle on ilmoitettava ennen kuin rajoitus poistetaan.',
    'Anna, tulosta ja lähetä ensin ilmoitus.',
  ),
  'nothing-to-lift': text(
    'Poistettavaa rajoitusta ei ole',
    'Rajoituksen voi poistaa, kun käsittelyä on rajoitettu.',
    'Tarkista pyynnön ratkaisu.',
  ),
  'no-ban': text(
    'Henkilöllä ei ole peruutettavaa kieltoa',
    'Valituista kielloista mikään ei ole voimassa.',
    'Tarkista henkilön kiellot kieltolistasta.',
  ),
  'already-answered': text(
    'Vastaus on jo kirjattu',
    'Vastaus kirjataan kerran.',
    'Katso vastaus asian tapahtumista.',
  ),
  'already-lifting': text(
    'Rajoituksen poistaminen on jo valmisteltu',
    'Rajoitus poistetaan kerran.',
    'Jatka valmisteltua poistamista.',
  ),
  'lift-day-passed': text(
    'Rajoituksen päättymispäivä on mennyt',
    'Rekisteröidylle on ilmoitettava ennen kuin rajoitus poistetaan.',
    'Valmistele poistaminen uudelleen ja valitse tuleva päivä.',
  ),
  'notice-void': text(
    'Ilmoitus koskee peruttua ratkaisua',
    'Peruttua ratkaisua ei ilmoiteta kenellekään.',
    'Lisää vastaanottaja uudelleen, jos hänelle on ilmoitettava uudesta ratkaisusta.',
  ),
  'already-told': text(
    'Vastaanottajan tilanne on jo kirjattu',
    'Ilmoitus kirjataan kerran.',
    'Katso ilmoituksen päivä asian tapahtumista.',
  ),
  'no-one-to-tell': text(
    'Vastaanottajille ei ilmoiteta tästä pyynnöstä',
    'Ilmoitusvelvollisuus koskee oikaisua, täydentämistä, poistoa, rajoittamista ja markkinointikieltoa, kun pyyntöön on suostuttu.',
    'Tarkista pyynnön laji ja ratkaisu.',
  ),
  'recipients-entered': text(
    'Vastaanottajia on jo kirjattu',
    'Ei voi kirjata, ettei tietoja ole luovutettu, kun vastaanottajia on luettelossa.',
    'Kirjaa jokaisen vastaanottajan ilmoitus.',
  ),
  'vault-exists': text(
    'Kansiossa on jo holvi',
    'Vanhan holvin päälle ei kirjoiteta.',
    'Valitse toinen kansio tai avaa olemassa oleva holvi.',
  ),
  'already-open': text('Holvi on jo auki', 'Toiminto tehdään lukitulle holville.', 'Lukitse holvi ensin.'),
  'file-in-use': text(
    'Tiedosto on jo liitetty asiaan',
    'Liitettyä tiedostoa ei voi poistaa saapuneista.',
    'Avaa asia, johon tiedosto kuuluu.',
  ),
  'backup-folder-missing': text(
    'Varmuuskopioiden kansiota ei löydy',
    'Varmuuskopiota ei tehty.',
    'Kytke levy tai muistitikku, tai valitse kansio uudelleen asetuksista.',
  ),
  'folder-not-empty': text('Kansio ei ole tyhjä', 'Mitään ei kirjoitettu.', 'Valitse tyhjä kansio.'),
  'already-merged': text(
    'Henkilö on jo yhdistetty',
    'Toinen korteista on liitetty toiseen henkilöön.',
    'Avaa henkilön kortti ja tarkista yhdistämiset.',
  ),
  'kept-item-erased': text(
    'Tieto on jo poistettu',
    'Poisto kirjataan kerran.',
    'Katso poiston tiedot luettelosta.',
  ),
  'not-a-list': text(
    'Luetteloa ei voi lukea',
    'Aineisto ei ole taulukko, jossa on rivejä ja sarakkeita. Mitään ei tarkistettu.',
    'Tallenna luettelo CSV-muodossa ja yritä uudelleen.',
  ),
  'enclosure-encrypted': text(
    'Asiakirja on suojattu salasanalla',
    'Sitä ei voi liittää kirjeeseen.',
    'Tallenna asiakirja ilman salasanaa tai tulosta ja skannaa se, ja ota uusi tiedosto mukaan.',
  ),
  'enclosure-damaged': text(
    'Asiakirja on vaurioitunut',
    'Sen kaikkia sivuja ei voi lukea, eikä sitä voi liittää kirjeeseen.',
    'Pyydä asiakirja uudelleen tai tulosta ja skannaa se, ja ota uusi tiedosto mukaan.',
  ),
  'enclosure-unsupported': text(
    'TIFF-kuvaa ei voi liittää kirjeeseen',
    'Sen sivuja ei voi näyttää eikä peittää tässä ohjelmassa.',
    'Tallenna kuva PDF-muotoon tai skannaa asiakirja uudelleen, ja ota uusi tiedosto mukaan.',
  ),
  'enclosure-too-long': text(
    'Asiakirjassa on liian monta sivua',
    'Liitteessä voi olla enintään 200 sivua.',
    'Jaa asiakirja osiin ja liitä ne erikseen.',
  ),
  'enclosure-too-large': text(
    'Asiakirjan sivu on liian suuri',
    'Sivua ei voi piirtää kuvaksi.',
    'Tallenna asiakirja A4-kokoisille sivuille ja ota uusi tiedosto mukaan.',
  ),
  'statement-missing': text(
    'Tietosuojaselostetta ei ole kirjeen kielellä',
    'Kirjeeseen ei voi liittää tietosuojaselostetta, eikä kirjettä annettu.',
    'Julkaise seloste kirjeen kielellä tai poista valinta Liitä tietosuojaseloste.',
  ),
  'granted-whole': text(
    'Päätöksen mukaan kaikki tiedot annetaan',
    'Liitteestä ei voi jättää mitään antamatta.',
    'Peru päätös ja myönnä pyyntö osittain: silloin kirjeessä kerrotaan peruste, perustelut ja oikeussuojakeinot.',
  ),
  'print-under-way': text(
    'Kirjettä tulostetaan jo',
    'Samaa kirjettä ei lähetetä tulostimelle kahdesti yhtä aikaa.',
    'Odota, että tulostus päättyy, ja tarkista, tuliko kirje ulos.',
  ),
  'print-settled': text(
    'Tulosteen tila on jo kirjattu',
    'Mitään ei muutettu.',
    'Katso tulosteet kirjeen tiedoista.',
  ),
  'print-unsettled': text(
    'Edellisen tulosteen tila ei ole tiedossa',
    'Kirje on voinut tulla ulos, eikä sitä tulosteta toista kertaa ennen kuin se on selvitetty.',
    'Katso tulostimelta ja kirjaa, tuliko kirje ulos.',
  ),
  'nothing-to-print': text(
    'Valittuja kirjeitä ei voi tulostaa',
    'Ne on jo tulostettu tai mitätöity.',
    'Valitse tulostettavat uudelleen.',
  ),
  'not-posted': text(
    'Kirjettä ei ole lähetetty postissa',
    'Vain postissa lähetetty kirje voi palautua.',
    'Tarkista, mikä kirje palautui.',
  ),
  'letter-not-back': text(
    'Kirje ei odota lähettämistä uudelleen',
    'Lähettämättä voi jättää vain palautuneen kirjeen, jota ei ole vielä lähetetty uudelleen.',
    'Tarkista kirjeen vaiheet.',
  ),
};
