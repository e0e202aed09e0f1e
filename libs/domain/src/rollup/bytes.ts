import { canonicalJson } from '#eventsourcing';
import type { Compilation, CompiledRow } from './compilation.js';

/** A compilation as it is kept: what everybody may see who sees it, and what only cleared seats do. */
export interface CompilationBytes {
  readonly text: string;
  /** Missing where no row is restricted. */
  readonly restrictedText?: string;
}

/**
 * The canonical text: the same compilation is always the same bytes. `text` alone names it by its digest: its basis holds the digest of
 * every report, which is of the report's restricted part, too; and nobody can try small numbers on a digest that was not made of them.
 */
export const compilationBytes = (compilation: Compilation): CompilationBytes => {
  const text = canonicalJson(openCompilation(compilation));
  const restricted = compilation.rows.flatMap((row, at) => (row.classification === 'restricted' ? [{ at, row }] : []));
  return restricted.length === 0 ? { text } : { text, restrictedText: canonicalJson({ rows: restricted }) };
};

/** The compilation of these bytes. Without the restricted part, because its reader may not see it or it was erased, its rows are not there. */
export const compilationOf = ({ text, restrictedText }: CompilationBytes): Compilation => {
  const open = JSON.parse(text) as Compilation;
  if (restrictedText === undefined) return open;
  const rows = [...open.rows];
  // In ascending places, so that each comes to stand where it stood.
  for (const { at, row } of (JSON.parse(restrictedText) as RestrictedRows).rows) rows.splice(at, 0, row);
  return { ...open, rows };
};

/** The compilation as somebody sees it whose seat is not cleared: restricted rows are not there, not as a gap or a count. */
export const openCompilation = (compilation: Compilation): Compilation => ({
  ...compilation,
  rows: compilation.rows.filter(({ classification }) => classification === null),
});

interface RestrictedRows {
  readonly rows: readonly { readonly at: number; readonly row: CompiledRow }[];
}
