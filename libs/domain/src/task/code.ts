/** The code of the next task that no plan holds: `N-2023-001`. They are counted through the year, whoever gives them. */
export const nextTaskCode = (codes: readonly string[], year: number): string => {
  const last = codes
    .map((code) => NEW_TASK.exec(code))
    .reduce((most, found) => (found?.[1] === String(year) ? Math.max(most, Number(found[2])) : most), 0);
  return `N-${year}-${String(last + 1).padStart(3, '0')}`;
};

const NEW_TASK = /^N-(\d{4})-(\d{3,})$/;
