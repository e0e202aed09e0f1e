/** The number that the records office gives next to a report of the authority in its year: `07/BC-UBND` after `06/BC-UBND`. */
export const nextDocumentNumber = (given: readonly string[], authority: string): string => {
  const last = Math.max(0, ...given.map((number) => Number.parseInt(number, 10)));
  return `${String(last + 1).padStart(2, '0')}/BC-${authority.split('-').at(-1)}`;
};
