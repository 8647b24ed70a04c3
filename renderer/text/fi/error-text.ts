/** What happened, what it means for the matter, what to do. */
export interface ErrorText {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

export function text(title: string, meaning: string, action: string): ErrorText {
  return { title, meaning, action };
}
