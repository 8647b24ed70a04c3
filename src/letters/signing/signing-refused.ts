/** Why nothing can be signed with a certificate; the codes of the contract. */
export type SigningProblem =
  | 'not-a-p12'
  | 'wrong-password'
  | 'no-key-in-file'
  | 'key-not-supported'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-not-for-signing'
  | 'certificate-for-trials';

/** An expected refusal. It carries neither a password nor anything of the key. */
export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';
  readonly problem: SigningProblem;

  constructor(problem: SigningProblem) {
    super(problem);
    this.problem = problem;
  }
}
