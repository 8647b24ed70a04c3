import { Autocomplete, type AutocompleteProps } from '@mantine/core';

/**
 * A text with the terms of the organisation's own lists to choose from. The list opens by typing, clicking or the arrow:
 * opened by focus alone it would cover the problem beside the field.
 */
export function TermField({
  terms,
  ...field
}: Omit<AutocompleteProps, 'data'> & { readonly terms: readonly string[] | undefined }) {
  return (
    <Autocomplete
      {...field}
      // The list component refuses doubles; the organisation's lists may hold them.
      data={[...new Set(terms)]}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
      openOnFocus={false}
    />
  );
}
