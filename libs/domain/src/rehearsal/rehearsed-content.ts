import type { Regime } from '../plan/regime.js';
import type { ReportContent } from '../obligation/handing.js';
import { obligationId } from '../obligation/obligation.js';
import { writeSheet } from '../report/sheet-content.js';
import { inventedSheet, type SheetLot } from './invented-sheet.js';
import type { Personas } from './persona.js';

/** The SHA-256 of a text, in hexadecimal. */
export type DigestOf = (text: string) => string;

export interface Writer {
  readonly rules: Pick<Regime, 'targets' | 'forms' | 'duties'>;
  readonly personas: Pick<Personas, 'figures'>;
  readonly seed: number;
  readonly digestOf?: DigestOf;
}

/** What an invented unit hands in, as the commands carry it. */
export interface RehearsedContent {
  readonly content: ReportContent;
  readonly text?: string;
  readonly restrictedText?: string;
}

/** What an invented unit hands in as this version: a sheet where the duty has a form, elsewhere a name for words that nobody wrote. */
export const rehearsedContent = ({ rules, personas, seed, digestOf }: Writer, lot: SheetLot, version: number): RehearsedContent => {
  const name = `rehearsed:${obligationId(lot.unit, lot.duty, lot.period)}:${version}`;
  const sheet = inventedSheet({ rules, figures: personas.figures ?? [], seed }, lot);
  if (sheet === undefined) return { content: { kind: 'figures', digest: name } };
  const written = writeSheet(sheet, rules.targets, { nonce: name, digestOf: digestOf ?? (() => name) });
  return { content: { kind: 'figures', digest: digestOf?.(written.text) ?? name, form: sheet.form }, ...written };
};
