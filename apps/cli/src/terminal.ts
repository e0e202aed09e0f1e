import type { Bilingual, Language } from '#domain';

/** What scripts can rely on: done; refused, or something wrong was found; used wrongly; a fault of ours. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 70 } as const;

/** Vietnamese first; English when asked for by `--lang en` or `DUNGHAN_LANG=en`. */
export const language = (argv: readonly string[] = process.argv, env: NodeJS.ProcessEnv = process.env): Language => {
  const at = argv.indexOf('--lang');
  const asked = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? (at >= 0 ? argv[at + 1] : env['DUNGHAN_LANG']);
  return asked === 'en' ? 'en' : 'vi';
};

export const say = (text: Bilingual): string => text[language()];

/** A refusal of the domain, or something outside the program that stands in the way: its sentence says what to do. */
export const isExplained = (error: unknown): error is Error & { readonly sentence: Bilingual } =>
  error instanceof Error && 'sentence' in error && typeof error.sentence === 'object';

/** Results go to standard output, where scripts read them. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Words about the work go to standard error, so that they never stand between results. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** A counter on one line, only where somebody watches. */
export const progressOf = (what: Bilingual): ((done: number, of?: number) => void) => {
  if (!process.stderr.isTTY) return () => undefined;
  let last = 0;
  return (done, of) => {
    const now = Date.now();
    const finished = of !== undefined && done >= of;
    if (!finished && now - last < 100) return;
    last = now;
    process.stderr.write(`\r${say(what)} ${number(done)}${of === undefined ? '' : `/${number(of)}`}${finished ? '\n' : ''}`);
  };
};

/** `1.234` as people here write it, `1,234` in English. */
export const number = (value: number): string => new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB').format(value);

/** Rows in columns of plain text; numbers stand at the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)))];
  const right = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
    return right[column] ? space + cell : cell + space;
  };
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
};
