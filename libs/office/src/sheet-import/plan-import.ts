import type { FilledSheet, Place, SheetFault, Written } from '#documents';
import { askedFor, cellOf, type EntryToSave, type EntryValue, formId, type SavedEntry } from '#domain';
import { canonicalJson } from '#eventsourcing';
import type { SheetInHand } from '../report/sheet-reader.js';
import { importFaults } from './import-faults.js';

/** What one entry of the draft would become. */
export interface ImportChange {
  readonly key: string;
  readonly from: EntryValue | null;
  /** Who wrote what stands there now. */
  readonly saved: SavedEntry | undefined;
  readonly to: EntryValue | null;
  readonly at: Place;
  /** A formula's result was taken. */
  readonly reckoned: boolean;
}

/** What a filled sheet would do to the draft of its unit. */
export interface ImportPlan {
  readonly changes: readonly ImportChange[];
  /** Written by somebody since the file was made, or by nobody known to it: nothing of them is overwritten. */
  readonly conflicts: readonly ImportChange[];
  readonly faults: readonly SheetFault[];
  readonly entries: readonly EntryToSave[];
}

/**
 * On what a sheet rests that does not say so itself: `present`, what the writer has before him, guarded by the version he names; or
 * `nothing`, then only what is empty is filled in.
 */
export type RestsOn = 'present' | 'nothing';

/** Compares what was filled in with the draft, entry by entry. */
export const planImport = (filled: FilledSheet, inHand: SheetInHand, restsOn: RestsOn = 'nothing'): ImportPlan => {
  const faults = [...notOfHere(filled, inHand)];
  const compared = faults.length > 0 ? [] : written(filled).flatMap((one) => compare(one, inHand, restsOn));
  const changes = compared.flatMap((one) => (one.kind === 'change' ? [one.change] : []));
  return {
    changes,
    conflicts: compared.flatMap((one) => (one.kind === 'conflict' ? [one.change] : [])),
    faults: [...faults, ...compared.flatMap((one) => (one.kind === 'fault' ? [one.fault] : []))],
    entries: changes.map(({ key, to, saved }) => ({ key, value: to, basedOn: saved?.revision ?? 0 })),
  };
};

const notOfHere = ({ unit, duty, period, form, at }: FilledSheet, { context }: SheetInHand): readonly SheetFault[] => {
  const expected = formId(context.form);
  return [
    ...(unit === context.unit ? [] : [importFaults.otherUnit(at, unit, context.unit)]),
    ...(duty === context.duty ? [] : [importFaults.otherDuty(at, duty, context.duty)]),
    ...(period === context.period ? [] : [importFaults.otherPeriod(at, period, context.period)]),
    ...(duty !== context.duty || form === undefined || form === expected ? [] : [importFaults.otherForm(at, form, expected)]),
  ];
};

interface WrittenEntry extends Written<EntryValue> {
  readonly key: string;
}

const written = ({ cells, sections }: FilledSheet): readonly WrittenEntry[] => [
  ...Object.entries(cells).map(([key, one]) => ({ ...one, key })),
  ...Object.entries(sections).map(([code, one]) => ({ ...one, key: `section:${code}` })),
];

type Compared =
  { readonly kind: 'change' | 'conflict'; readonly change: ImportChange } | { readonly kind: 'fault'; readonly fault: SheetFault };

const compare = ({ key, value, base, at, reckoned }: WrittenEntry, inHand: SheetInHand, restsOn: RestsOn): readonly Compared[] => {
  const { values, entries } = inHand.draft;
  if (base?.leftAsItWas === true) return [];
  if (!isAsked(key, inHand)) return value === null ? [] : [{ kind: 'fault', fault: importFaults.notOnForm(at, key) }];
  const [from, saved] = [values.get(key) ?? null, entries.get(key)];
  if (canonicalJson(from) === canonicalJson(value)) return [];
  // Who does not say on what he rests and gives nothing has not said that it should be emptied.
  if (base === undefined && restsOn === 'nothing' && value === null) return [];
  const change = { key, from, saved, to: value, at, reckoned: reckoned === true };
  const isSeen = base === undefined ? restsOn === 'present' || from === null : base.revision === (saved?.revision ?? 0);
  return [{ kind: isSeen ? 'change' : 'conflict', change }];
};

const isAsked = (key: string, { asked, context }: SheetInHand): boolean => {
  const ref = cellOf(key);
  if (ref === undefined) return context.form.sections.some(({ code }) => key === `section:${code}`);
  return askedFor(asked, ref) !== undefined;
};
