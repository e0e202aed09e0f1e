import { fileFaults } from './file-faults.js';
import type { FilledSheet } from './filled-sheet.js';
import { findHeads, type HeadedSheet } from './find-heads.js';
import { layoutFaults } from './layout-faults.js';
import { wholeSheet } from './place.js';
import { readFigures } from './read-figures.js';
import { readLayout } from './read-layout.js';
import { readSections } from './read-sections.js';
import { FileRefused, type SheetFault } from './sheet-fault.js';
import type { TemplateHead } from './template-head.js';
import type { Book } from './xlsx/book.js';
import { openBook } from './xlsx/open-book.js';

/** What a file gives, or why it is not taken. With a fault there are no units: nothing is taken by halves. */
export interface SheetFileReading {
  readonly units: readonly FilledSheet[];
  readonly faults: readonly SheetFault[];
}

/**
 * Reads a filled template back, as Excel or LibreOffice saved it. Whether it is the right unit, period and form is not known here, only what
 * the file says of itself; what it says is checked to be whole.
 */
export const readSheetFile = (bytes: Uint8Array): SheetFileReading => {
  try {
    return filledIn(openBook(bytes));
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { units: [], faults: thrown.faults };
    throw thrown;
  }
};

/** Nobody reads more of them at once. */
const MOST_FAULTS = 200;

const filledIn = (book: Book): SheetFileReading => {
  const { headed, faults: lost } = findHeads(book);
  const parts = headed.map(readPart);
  if (parts.length + lost.length === 0) return { units: [], faults: [fileFaults.notOurs()] };
  const faults = [...lost, ...parts.flatMap(({ faults: found }) => found), ...twiceIn(parts)];
  return faults.length > 0
    ? { units: [], faults: faults.slice(0, MOST_FAULTS) }
    : { units: joined(parts.map(({ filled }) => filled)), faults };
};

interface Part {
  readonly holds: TemplateHead['holds'];
  readonly filled: FilledSheet;
  readonly faults: readonly SheetFault[];
}

const readPart = ({ sheet, head, column }: HeadedSheet): Part => {
  const { unit, duty, period, form, holds } = head;
  const empty: FilledSheet = { unit, duty, period, form, at: wholeSheet(sheet.name), cells: {}, sections: {} };
  const table = readLayout(sheet, head, column);
  if ('faults' in table) return { holds, filled: empty, faults: table.faults };
  if (holds === 'sections') {
    const { sections, faults } = readSections(sheet, table);
    return { holds, filled: { ...empty, sections: Object.fromEntries(sections) }, faults };
  }
  const { cells, faults } = readFigures(sheet, head, table);
  return { holds, filled: { ...empty, cells: Object.fromEntries(cells) }, faults };
};

const idOf = ({ unit, duty, period, form = '' }: FilledSheet): string => [unit, duty, period, form].join('\n');

const twiceIn = (parts: readonly Part[]): readonly SheetFault[] => {
  const seen = new Set<string>();
  return parts.flatMap(({ holds, filled }) => {
    const id = `${holds}\n${filled.unit}`;
    if (seen.has(id)) return [layoutFaults.unitTwice(filled.at, filled.unit)];
    seen.add(id);
    return [];
  });
};

/** What a unit fills in and what it writes stand on two sheets; they are one. */
const joined = (parts: readonly FilledSheet[]): readonly FilledSheet[] => {
  const units = new Map<string, FilledSheet>();
  for (const part of parts) {
    const { at, cells, sections } = units.get(idOf(part)) ?? part;
    units.set(idOf(part), { ...part, at, cells: { ...cells, ...part.cells }, sections: { ...sections, ...part.sections } });
  }
  return [...units.values()];
};
