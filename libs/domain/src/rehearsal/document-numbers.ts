/** The number that the records office gives next to a report under this sign in its year: `07/BC-UBND` after `06/BC-UBND`. */
export const nextDocumentNumber = (given: readonly string[], sign: string): string => {
  const last = Math.max(0, ...given.map((number) => Number.parseInt(number, 10)));
  return `${String(last + 1).padStart(2, '0')}/BC-${sign}`;
};
