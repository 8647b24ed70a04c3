/**
 * The shape of a text in another language: the same keys and the same number of list items as the pattern, any strings.
 * That the strings have the same places to fill is seen by the tests.
 */
export type Translation<Pattern> = Pattern extends string
  ? string
  : { readonly [Key in keyof Pattern]: Translation<Pattern[Key]> };
