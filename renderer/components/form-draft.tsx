import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormDraft } from '../../src/api/views.ts';
import { core } from '../api.ts';
import { saveBeforeLocking } from '../lock.ts';
import { momentText } from '../text/fi/moments.ts';
import { draft as words } from '../text/fi/parts.ts';

const SAVE_AFTER_MS = 800;

export interface FormDraftState {
  /** When the waiting draft was saved; null when none is offered. */
  readonly offeredAt: string | null;
  readonly resume: () => void;
  /** Throws the draft away: after saving the form, or because the clerk does not want it. */
  readonly discard: () => Promise<void>;
}

/**
 * Keeps a half-typed form in the vault under the name `form` (`new-request`, `search:12`), so that locking loses nothing.
 * A draft found at the start is offered, not forced on the clerk; while it is, typing replaces it only at locking.
 * Values must survive JSON. `dirty` is whether anything was typed.
 */
export function useFormDraft<Values extends object>(
  form: string,
  values: Values,
  dirty: boolean,
  apply: (values: Values) => void,
): FormDraftState {
  const [offer, setOffer] = useState<FormDraft | null>(null);
  const [looked, setLooked] = useState(false);
  const unsaved = useRef<string | null>(null);
  const discarded = useRef<string | null>(null);
  const content = JSON.stringify(values);

  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      try {
        const found = await core('draft.load', { form });
        if (!gone) setOffer(found);
      } catch {
        // A draft that cannot be read must not stand in the way of an empty form.
      }
      if (!gone) setLooked(true);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [form]);

  useEffect(() => {
    if (!dirty || content === discarded.current) return undefined;
    unsaved.current = content;
    if (!looked || offer !== null) return undefined;
    const timer = window.setTimeout(() => void keep(form, unsaved), SAVE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [form, content, dirty, looked, offer]);

  useEffect(() => saveBeforeLocking(() => keep(form, unsaved)), [form]);
  // Leaving the page is no decision to throw the text away.
  useEffect(() => () => void keep(form, unsaved), [form]);

  return {
    offeredAt: offer?.savedAt ?? null,
    resume: () => {
      const found = offer === null ? null : readDraft(offer.content, values);
      setOffer(null);
      if (found !== null) apply(found);
    },
    discard: async () => {
      setOffer(null);
      unsaved.current = null;
      discarded.current = content;
      await core('draft.discard', { form });
    },
  };
}

async function keep(form: string, unsaved: { current: string | null }): Promise<void> {
  const content = unsaved.current;
  if (content === null) return;
  unsaved.current = null;
  try {
    await core('draft.save', { form, content });
  } catch {
    // Tried again with the next change or before locking.
    unsaved.current ??= content;
  }
}

/** The draft when it has the fields of today's form; one of an older version is not forced into it. */
function readDraft<Values extends object>(content: string, current: Values): Values | null {
  const found: unknown = JSON.parse(content);
  const keys = typeof found === 'object' && found !== null ? Object.keys(found).toSorted() : [];
  return keys.join() === Object.keys(current).toSorted().join() ? (found as Values) : null;
}

/** Offers the waiting draft above the form. */
export function FormDraftNotice({ draft }: { readonly draft: FormDraftState }) {
  if (draft.offeredAt === null) return null;
  return (
    <output className="notice">
      <p>{words.offer(momentText(draft.offeredAt))}</p>
      <Button variant="light" onClick={draft.resume}>
        {words.resume}
      </Button>
      <Button variant="subtle" onClick={() => void draft.discard()}>
        {words.discard}
      </Button>
    </output>
  );
}
