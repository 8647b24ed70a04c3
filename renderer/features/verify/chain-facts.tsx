import { Title } from '@mantine/core';
import type { FoundDocument, VerifiedDocument } from '../../../src/api/views.ts';
import { chainTexts, verifyPage as words } from '../../text/fi/verify.ts';

/** Whether the heads of the audit chain that belong to the document lie in today's chain. */
export function ChainFacts(props: {
  readonly found: FoundDocument;
  readonly code: VerifiedDocument['code'];
}) {
  const texts = chainTexts(props.found, props.code);
  if (texts.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="verify-chain">
      <Title order={3} id="verify-chain">
        {words.chain}
      </Title>
      <ul className="verify-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="no-margin small muted">{words.chainHint}</p>
    </section>
  );
}
