import { z } from 'zod';
import { bytes, id, operationId, requiredText, SHORT, typedPassword } from './field.ts';

/** The password of a p12 file or the PIN of a card; empty where none is asked. Never kept. */
const secret = z.string().max(1024, 'too-long');

export const importPkcs12 = z.strictObject({ bytes, password: secret });
export const signingKeyRef = z.strictObject({ signingKeyId: id });
/** The certificate as `signing.tokenCertificates` named it. */
export const addTokenKey = z.strictObject({
  tokenSerial: requiredText(SHORT),
  keyId: z.string().regex(/^(?:[0-9a-f]{2}){1,255}$/u),
  operationId,
});
export const signingModule = z.strictObject({ path: requiredText(4096) });
export const signLetter = z.strictObject({ letterId: id, signingKeyId: id, secret, operationId });
export const exportSigned = z.strictObject({ letterId: id, password: typedPassword });
