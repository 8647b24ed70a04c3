import type { LetterLanguage } from '../../domain/letter-language.ts';

/** The visible block of an electronic signature; its sentence is that of SFS 2487:2024. */
export const signatureBlockWords: Readonly<
  Record<
    LetterLanguage,
    {
      readonly sentence: string;
      /** Between the day and the time of day. */
      readonly at: string;
      readonly trial: string;
      /** The field's name to a screen reader. */
      readonly field: string;
    }
  >
> = {
  fi: {
    sentence: 'Tämä asiakirja on sähköisesti allekirjoitettu.',
    at: 'klo',
    trial: 'KOEVARMENNE – ei oikeudellista merkitystä',
    field: 'Sähköinen allekirjoitus',
  },
  sv: {
    sentence: 'Detta dokument har undertecknats elektroniskt.',
    at: 'kl.',
    trial: 'TESTCERTIFIKAT – saknar rättslig betydelse',
    field: 'Elektronisk underskrift',
  },
  en: {
    sentence: 'This document has been signed electronically.',
    at: 'at',
    trial: 'TRIAL CERTIFICATE – no legal effect',
    field: 'Electronic signature',
  },
};
