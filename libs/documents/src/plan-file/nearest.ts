/** The word most like this one, if any is like it at all: a slip or so, up to a third of its letters. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const plain = word.toLowerCase().replaceAll(/[_-]/g, '');
  const [best] = words
    .map((known) => ({ known, slips: slipsBetween(plain, known.toLowerCase()) }))
    .filter(({ known, slips }) => slips <= Math.max(1, Math.floor(known.length / 3)))
    .sort((a, b) => a.slips - b.slips);
  return best?.known;
};

/** How many letters must be put in, left out, changed or swapped with the next to make one word of the other. */
const slipsBetween = (a: string, b: string): number => {
  // Longer than any key of ours: it is like none of them, and comparing would take long.
  if (a.length > 64) return Infinity;
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
};
