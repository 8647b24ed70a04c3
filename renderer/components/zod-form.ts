import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import type { CoreError, FieldProblem } from '../../src/api/errors.ts';
import { problemTexts } from '../text/fi/problems.ts';

/** The values as they are typed; what `submit` hands over is parsed by the same schema that the core uses. */
export interface ZodForm<Schema extends z.ZodType<unknown, object>> {
  readonly form: UseFormReturnType<z.input<Schema>>;
  /** For `<form onSubmit>`: validates, moves the focus to the first problem, or hands over the parsed values. */
  readonly submit: (
    save: (values: z.output<Schema>) => void | Promise<void>,
  ) => (event?: React.SyntheticEvent<HTMLFormElement>) => void;
  /** Puts problems that the core found beside their fields. @returns the error unless all of it shows there. */
  readonly showError: (error: CoreError) => CoreError | null;
}

/** A form checked by a schema of the contract when a field is left and when it is saved, not while typing. */
export function useZodForm<Schema extends z.ZodType<unknown, object>>(options: {
  readonly schema: Schema;
  readonly initialValues: z.input<Schema>;
  /** Further rules over the parsed values, such as two dates against each other. */
  readonly alsoCheck?: (values: z.output<Schema>) => readonly FieldProblem[];
  /** Rules over the values as typed, which hold while other fields are still empty or wrong. */
  readonly alsoCheckTyped?: (values: z.input<Schema>) => readonly FieldProblem[];
}): ZodForm<Schema> {
  const { schema, initialValues, alsoCheck, alsoCheckTyped } = options;
  const form = useForm<z.input<Schema>>({
    initialValues,
    validateInputOnBlur: true,
    validate: (values) => {
      const parsed = schema.safeParse(values);
      const problems = parsed.success ? (alsoCheck?.(parsed.data) ?? []) : problemsOf(parsed.error);
      return problemTexts([...problems, ...(alsoCheckTyped?.(values) ?? [])]);
    },
  });
  const focusFirst = (errors: FormErrors): void => {
    const faulty = Object.keys(errors)
      .map((path) => form.getInputNode(path))
      .filter((field) => field !== null);
    faulty.toSorted(inOrderOfPage)[0]?.focus();
  };
  return {
    form,
    submit: (save) => form.onSubmit((values) => save(schema.parse(values)), focusFirst),
    showError: (error) => {
      if (error.kind !== 'invalid') return error;
      const errors = problemTexts(error.problems);
      form.setErrors(errors);
      focusFirst(errors);
      const allShown = error.problems.every(({ path }) => form.getInputNode(path) !== null);
      return allShown ? null : error;
    },
  };
}

/** The problems of a failed parse as the core would report them. */
function problemsOf(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), code: issue.message }));
}

function inOrderOfPage(one: Node, other: Node): number {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}
