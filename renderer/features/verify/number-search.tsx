import { Button, TextInput, Title } from '@mantine/core';
import { documentNumber } from '../../../src/api/inputs.ts';
import { useZodForm } from '../../components/zod-form.ts';
import { verifyPage as words } from '../../text/fi/verify.ts';

/** The number as it stands on a paper at hand. */
export function NumberSearch({ onSearch }: { readonly onSearch: (number: string) => Promise<void> }) {
  const { form, submit } = useZodForm({ schema: documentNumber, initialValues: { number: '' } });
  return (
    <section className="panel" aria-labelledby="verify-number">
      <Title order={2} id="verify-number">
        {words.byNumber}
      </Title>
      <form noValidate className="stack" onSubmit={submit(({ number }) => onSearch(number))}>
        <TextInput
          label={words.number}
          description={words.numberHint}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('number')}
        />
        <div className="actions">
          <Button type="submit" variant="default">
            {words.search}
          </Button>
        </div>
      </form>
    </section>
  );
}
