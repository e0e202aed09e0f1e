import { type FilledSheet, faultAt, type SheetFault, type TemplateRequest } from '#documents';
import {
  type Actor,
  type CellsSaved,
  demandFor,
  demandMayDraft,
  demandOpened,
  draftedSheet,
  draftStream,
  type EntryValue,
  type Finding,
  formId,
  isRefusal,
  type KnownObligation,
  matterOfObligation,
  mayDo,
  namesIn,
  obligationId,
  type ObligationEvent,
  sayPeriod,
} from '#domain';
import type { AppendRequest, Handled, HandlingOptions, InlineTable, Instant } from '#eventsourcing';
import type { JointAppends, PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import { isAskedAgain } from '../door/asked-again.js';
import { Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { DraftDesk } from '../report/draft-desk.js';
import type { SheetInHand, SheetReader } from '../report/sheet-reader.js';
import { sheetRefusals } from '../report/sheet-refusals.js';
import { importFaults } from './import-faults.js';
import { type ImportPlan, planImport, type RestsOn } from './plan-import.js';
import { sheetFor } from './sheet-for.js';
import { templateSheetOf } from './template-sheet.js';

export interface SheetFileDeskParts {
  readonly store: PostgresEventStore;
  readonly joint: JointAppends;
  readonly regime: RegimeDesk;
  readonly sheets: SheetReader;
  readonly inline: readonly InlineTable[];
}

/** A sheet in the hands of who fills it in, for his own unit or on its behalf. */
export interface SheetAtHand {
  readonly obligation: string;
  readonly onBehalf: boolean;
  readonly inHand: SheetInHand;
}

/** What a file would do to one unit's draft, and what there is to say about the sheet it makes. */
export interface PlannedSheet extends SheetAtHand {
  readonly plan: ImportPlan;
  readonly findings: readonly Finding[];
}

export interface SheetsToSave {
  readonly actor: Actor;
  readonly now: Instant;
  readonly sheets: readonly PlannedSheet[];
}

/** Others may be first this often before it is a fault. */
const TRIES = 5;

/** Gives templates out and takes filled sheets in, of one unit or of many; what it saves goes by the same command as every other draft. */
export class SheetFileDesk {
  constructor(private readonly parts: SheetFileDeskParts) {}

  /** Takes a sheet in hand to write on it. Refuses with `OBLIGATION_NOT_OPENED`, what access refuses, `NO_FORM`, and what cannot be written on. */
  async take(actor: Actor, obligation: string): Promise<SheetAtHand> {
    const at = await this.look(actor, obligation);
    demandMayDraft(at.known);
    return at;
  }

  /** The same only to look at it: also when it is no longer written on. */
  async look(actor: Actor, obligation: string): Promise<SheetAtHand & { readonly known: KnownObligation }> {
    const [regime, events] = await Promise.all([this.parts.regime.current(), this.parts.store.read<ObligationEvent>(obligation)]);
    const known = demandOpened(foldObligation(events));
    const matter = matterOfObligation(known, regime);
    const onBehalf = !mayDo('draft', actor, matter) && mayDo('enter_on_behalf', actor, matter);
    if (!onBehalf) demandFor('draft', actor, matter);
    const inHand = await this.parts.sheets.take(obligation);
    if (inHand === undefined) throw sheetRefusals.noForm();
    return { obligation, onBehalf, known, inHand: sheetFor(actor, inHand) };
  }

  /** What a template of these sheets is made of. */
  async templateOf(sheets: readonly SheetAtHand[], language: TemplateRequest['language']): Promise<TemplateRequest> {
    const regime = await this.parts.regime.current();
    const names = namesIn(regime);
    const { duty, period } = sheets[0]!.inHand.context;
    return {
      language,
      authority: regime.authority.name,
      duty: { code: duty, name: names.duty(duty) },
      period: { id: period, name: sayPeriod(period) },
      sheets: sheets.map(({ inHand }) => ({
        ...templateSheetOf(inHand, names.unit(inHand.context.unit)),
        // Twelve rows for each indicator of each of many units are more than a workbook of them should hold.
        ...(sheets.length > 1 && { earlier: [] }),
      })),
    };
  }

  /** What a filled sheet would change in a draft, cell by cell, and what there would be to say about it. */
  async plan(at: SheetAtHand, filled: FilledSheet, restsOn?: RestsOn): Promise<PlannedSheet> {
    const { draft, context } = at.inHand;
    const plan = planImport(filled, at.inHand, restsOn);
    const values = new Map<string, EntryValue>(draft.values);
    for (const { key, to } of plan.changes) {
      if (to === null) values.delete(key);
      else values.set(key, to);
    }
    return { ...at, plan, findings: await this.parts.sheets.check(draftedSheet({ values }, formId(context.form)), context) };
  }

  /** The same for each of many units in one file; a unit that is not his to write for is a fault of its sheet. */
  async planMany(
    actor: Actor,
    units: readonly FilledSheet[],
  ): Promise<{ readonly sheets: readonly PlannedSheet[]; readonly faults: readonly SheetFault[] }> {
    const sheets: PlannedSheet[] = [];
    const faults: SheetFault[] = [...otherPeriods(units)];
    for (const filled of units) {
      try {
        const at = await this.take(actor, obligationId(filled.unit, filled.duty, filled.period));
        sheets.push(await this.plan(at, filled));
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown;
        // A sheet of a workbook is called by its unit already.
        const whose = filled.at.sheet === filled.unit ? '' : `${filled.unit}: `;
        faults.push(faultAt(filled.at, thrown.code.toLowerCase(), `${whose}${thrown.sentence.vi}`, `${whose}${thrown.sentence.en}`));
      }
    }
    return { sheets, faults: [...faults, ...sheets.flatMap(({ plan }) => plan.faults)] };
  }

  /** Whether these were sent before under the same key; what was saved then looks since like somebody else's. */
  isAskedAgain({ actor, sheets }: Omit<SheetsToSave, 'now'>, { commandKey }: HandlingOptions<CellsSaved>): Promise<boolean> {
    const stream = draftStream(sheets[0]!.obligation);
    return isAskedAgain(this.parts.store, { stream, actor: actor.person, commandKey });
  }

  /**
   * Saves what was planned, one command for each unit and all of them in one transaction, or none. Refuses what the draft refuses, with
   * `CELL_CHANGED_MEANWHILE` when somebody was quicker.
   */
  async save({ actor, now, sheets }: SheetsToSave, options: HandlingOptions<CellsSaved> = {}): Promise<Handled<CellsSaved>> {
    const changing = sheets.filter(({ plan }) => plan.entries.length > 0);
    const [first = sheets[0]!, ...others] = changing;
    for (let tries = 0; tries < TRIES; tries++) {
      const along: AppendRequest[] = [];
      for (const sheet of others) along.push(...(await this.#decided({ actor, now }, sheet)));
      let asked = 0;
      const store = this.parts.joint.carrying(() => {
        if (asked++ > 0) throw new DraftMoved();
        return Promise.resolve(along);
      });
      try {
        return await this.#write({ actor, now }, first, store, options);
      } catch (thrown) {
        if (!(thrown instanceof DraftMoved)) throw thrown;
      }
    }
    throw new Error(`Drafts were saved by others ${TRIES} times in a row while a file was taken in.`);
  }

  /** What a unit's command would append, decided in full and not appended: it is carried along with the first unit's. */
  async #decided(who: Pick<SheetsToSave, 'actor' | 'now'>, sheet: PlannedSheet): Promise<readonly AppendRequest[]> {
    const held = this.parts.joint.carrying((request) => {
      throw new Held(request);
    });
    try {
      await this.#write(who, sheet, held);
      return []; // by now all of it stands there
    } catch (thrown) {
      if (thrown instanceof Held) return [thrown.request];
      throw thrown;
    }
  }

  #write(
    { actor, now }: Pick<SheetsToSave, 'actor' | 'now'>,
    { obligation, onBehalf, plan }: PlannedSheet,
    store: PostgresEventStore,
    options: HandlingOptions<CellsSaved> = {},
  ): Promise<Handled<CellsSaved>> {
    const { regime, inline, sheets } = this.parts;
    const drafts = new DraftDesk({ store: this.parts.store, sheets, door: new Door({ store, regime, inline }) });
    return drafts.save({ actor, obligation, entries: plan.entries, onBehalf, now }, options);
  }
}

/** Stops an append that is to be made together with others. */
class Held extends Error {
  constructor(readonly request: AppendRequest) {
    super('Held back to be appended with others.');
  }
}

/** One of the drafts was saved by somebody else between reading and appending: all is decided anew. */
class DraftMoved extends Error {}

/** One file is of one period of one duty; who has two has two files. */
const otherPeriods = (units: readonly FilledSheet[]): readonly SheetFault[] => {
  const [first] = units;
  if (first === undefined) return [];
  return units.flatMap(({ at, duty, period }) => {
    if (duty !== first.duty) return [importFaults.otherDuty(at, duty, first.duty)];
    return period === first.period ? [] : [importFaults.otherPeriod(at, period, first.period)];
  });
};
