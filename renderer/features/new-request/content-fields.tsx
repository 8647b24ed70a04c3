import { Button, Checkbox, Textarea, Title } from '@mantine/core';
import { containsIdentityCode } from '../../../src/domain/identity-code.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import type { RequestForm } from './request-form.ts';

/** What is asked, in the words of the person, and whether it is signed. */
export function ContentFields({ form }: { readonly form: RequestForm }) {
  const { description } = form.values;
  return (
    <section className="panel" aria-labelledby="content-of-request">
      <Title order={2} id="content-of-request">
        {words.content}
      </Title>
      <div className="stack-tight">
        <Textarea label={words.description} rows={4} {...form.getInputProps('description')} />
        {containsIdentityCode(description) && (
          <p className="notice notice-warning no-margin" role="alert">
            {words.holdsIdentityCode}
          </p>
        )}
        {description.trim() === '' && (
          <div>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                form.setFieldValue('description', words.standard);
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
        description={words.signedByHandHint}
        {...form.getInputProps('signedByHand', { type: 'checkbox' })}
      />
    </section>
  );
}
