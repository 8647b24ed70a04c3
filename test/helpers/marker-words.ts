/** Words that stand nowhere else, no two alike at the beginning or the end; another seed gives others. */
export function markers(seed = 1): { readonly words: string[]; readonly next: () => string } {
  const words: string[] = [];
  const letters = 'bcdfghjkmpqrtvwxz';
  return {
    words,
    next() {
      let state = (seed + words.length * 2) * 2_654_435_761;
      const word = Array.from({ length: 12 }, () => {
        state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 12_345) >>> 0;
        return letters[state % letters.length] ?? '';
      }).join('');
      words.push(word);
      return word;
    },
  };
}
