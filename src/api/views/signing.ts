/** What a certificate says of itself; whether its issuer is to be trusted, nobody here judges. Moments are ISO, UTC. */
interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Upper-case hexadecimal. */
  readonly serial: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** A certificate to sign letters with. */
export interface SigningKey extends CertificateFacts {
  readonly id: number;
  /** From a file, made by the program for trials, or on a card or another token. */
  readonly kind: 'p12' | 'trial' | 'token';
  readonly validity: 'valid' | 'expired' | 'not-yet-valid';
  readonly addedAt: string;
  readonly addedBy: string;
}

export interface SigningKeys {
  readonly keys: readonly SigningKey[];
  /** File name of the module that talks with cards; null until one was chosen. */
  readonly moduleName: string | null;
}

/** A certificate on a token that is there now. */
export interface TokenCertificate extends CertificateFacts {
  readonly tokenLabel: string;
  readonly tokenSerial: string;
  /** Lower-case hexadecimal. */
  readonly keyId: string;
  /** Why it cannot be taken; null when it can. */
  readonly problem:
    | 'certificate-expired'
    | 'certificate-not-yet-valid'
    | 'certificate-not-for-signing'
    | 'certificate-for-trials'
    | 'key-not-supported'
    | 'already-added'
    | null;
}

/** The electronic signature of an issued letter. */
export interface LetterSignature extends Pick<CertificateFacts, 'subject' | 'issuer' | 'serial'> {
  readonly signedAt: string;
  readonly trial: boolean;
  /** It can be seen on the page; letters issued by the first versions have no room for it. */
  readonly visible: boolean;
}
