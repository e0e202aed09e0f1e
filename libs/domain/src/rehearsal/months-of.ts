/** The months that a period covers, 1 to 12 in their order: `2023-04`, `2023-Q2`, `2023-H1`, `2023-9M`, `2023`. */
export const monthsOf = (period: string): number[] => {
  const [first, count] = spanOf(period.slice('2023-'.length));
  return Array.from({ length: count }, (_, index) => first + index);
};

const spanOf = (part: string): readonly [first: number, count: number] => {
  if (part === '') return [1, 12];
  if (part === '9M') return [1, 9];
  if (part.startsWith('Q')) return [Number(part.slice(1)) * 3 - 2, 3];
  if (part.startsWith('H')) return [Number(part.slice(1)) * 6 - 5, 6];
  return [Number(part), 1];
};
