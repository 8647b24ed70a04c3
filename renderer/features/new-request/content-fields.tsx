import { Button, Checkbox, Textarea, Title } from '@mantine/core';
import { containsIdentityCode } from '../../../src/domain/identity-code.ts';
import { useDesk } from '../../desk.tsx';
import { newRequest as words, standardText } from '../../text/fi/new-request.ts';
import { KindFields } from './kind-fields.tsx';
import { typedRegime, type RequestForm } from './request-form.ts';

/** What is asked, in kind and in the words of the person, and whether it is signed. */
export function ContentFields({ form }: { readonly form: RequestForm }) {
  const { today } = useDesk().vault;
  const { description, requests, channel, signedByHand, receivedOn } = form.values;
  const standard = standardText(requests.map(({ kind }) => kind));
  const oldLaw = typedRegime(receivedOn, today) === 'HETIL';
  // The Act of 1999 asked a form of the wish to inspect only.
  const formMissing =
    oldLaw && !signedByHand && channel !== 'visit' && requests.some(({ kind }) => kind === 'access');
  return (
    <section className="panel" aria-labelledby="content-of-request">
      <Title order={2} id="content-of-request">
        {words.content}
      </Title>
      <KindFields form={form} />
      <div className="stack-tight">
        <Textarea label={words.description} rows={3} {...form.getInputProps('description')} />
        {containsIdentityCode(description) && (
          <p className="notice notice-warning no-margin" role="alert">
            {words.holdsIdentityCode}
          </p>
        )}
        {description.trim() === '' && standard !== '' && (
          <div>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                form.setFieldValue('description', standard);
                form.getInputNode('description')?.focus();
              }}
            >
              {words.takeStandard}
            </Button>
          </div>
        )}
      </div>
      <Checkbox
        label={words.signedByHand}
        description={oldLaw ? words.signedByHandOldLaw : words.signedByHandHint}
        {...form.getInputProps('signedByHand', { type: 'checkbox' })}
      />
      {formMissing && <output className="notice notice-warning">{words.formMissing}</output>}
    </section>
  );
}
