import { Injectable } from '@nestjs/common';
import type { ChecksView, SavedEntryView, SheetCellView, SheetView } from '#contracts';
import {
  type Actor,
  type AskedCell,
  cellKey,
  demandOpened,
  demandReadable,
  draftedSheet,
  formId,
  type KnownObligation,
  matterOfObligation,
  mayDo,
  namesIn,
  type ObligationEvent,
  openFindings,
  preparersOf,
  type Regime,
  saidOfCell,
  type Sheet,
  sayPeriod,
  yearBefore,
} from '#domain';
import { foldObligation, RegimeDesk, sheetFor, type SheetInHand, SheetReader, sheetRefusals } from '#office';
import { Directory, PostgresEventStore } from '#postgres';
import { indicatorView } from '../targets/indicator-view.js';

const PREVIOUS = 12;

/** Takes a form off the shelf as it is asked of a unit, with what the unit has said before and has written so far. */
@Injectable()
export class SheetShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly sheets: SheetReader,
    private readonly directory: Directory,
  ) {}

  /** Refuses with `OBLIGATION_NOT_OPENED`, `NOT_YOUR_UNIT` and `NO_FORM`. What the asker may not see is not there. */
  async show(id: string, actor: Actor): Promise<SheetView> {
    const { regime, inHand, maySeeDraft } = await this.#take(id, actor);
    const { form, unit, duty, period, day } = inHand.context;
    const names = namesIn(regime);
    const entries = maySeeDraft ? await this.#savedIn(inHand) : [];
    const checks = await this.#checked(inHand, maySeeDraft ? draftedSheet(inHand.draft, formId(form)) : undefined);
    return {
      ...{ obligation: id, form: formId(form), unit, duty, period, day, entries },
      unitName: names.unit(unit),
      dutyName: names.duty(duty),
      periodName: sayPeriod(period),
      cells: inHand.asked.map((cell) => cellView(cell, inHand, entries)),
      sections: form.sections,
      version: inHand.draft.version,
      preparers: maySeeDraft ? preparersOf(inHand.draft) : [],
      findings: checks.findings,
      ready: maySeeDraft && checks.open.length === 0,
    };
  }

  /** What there would be to say of a sheet, or of the draft; nothing is saved. */
  async check(id: string, actor: Actor, sheet?: Sheet): Promise<ChecksView> {
    const { inHand, maySeeDraft } = await this.#take(id, actor);
    return this.#checked(inHand, sheet ?? (maySeeDraft ? draftedSheet(inHand.draft, formId(inHand.context.form)) : undefined));
  }

  /** What stands now in these entries of a draft, for who has to look at it again. */
  async entries(id: string, actor: Actor, keys: readonly string[]): Promise<readonly SavedEntryView[]> {
    const { inHand } = await this.#take(id, actor);
    return (await this.#savedIn(inHand)).filter(({ key }) => keys.includes(key));
  }

  async #take(id: string, actor: Actor) {
    const [regime, events] = await Promise.all([this.regime.current(), this.store.read<ObligationEvent>(id)]);
    const obligation = demandOpened(foldObligation(events));
    demandReadable(actor, [obligation.owner, obligation.unit]);
    const inHand = await this.sheets.take(id);
    if (inHand === undefined) throw sheetRefusals.noForm();
    return { regime, inHand: sheetFor(actor, inHand), maySeeDraft: maySeeDraft(actor, obligation, regime) };
  }

  async #checked({ context }: SheetInHand, sheet: Sheet | undefined): Promise<ChecksView> {
    if (sheet === undefined) return { findings: [], open: [] };
    const findings = await this.sheets.check(sheet, context);
    return { findings, open: openFindings(findings, sheet.reasons).map(({ id }) => id) };
  }

  async #savedIn({ draft: { entries, values } }: SheetInHand): Promise<readonly SavedEntryView[]> {
    const persons = await this.directory.persons([...new Set([...entries.values()].map(({ savedBy }) => savedBy))]);
    return [...entries].map(([key, { revision, savedBy, savedAt, onBehalf }]) => ({
      ...{ key, value: values.get(key) ?? null, revision, savedBy, savedAt, onBehalf },
      savedByName: persons.get(savedBy)?.name ?? null,
    }));
  }
}

/** The unit's own people, and those who may write for it. */
const maySeeDraft = (actor: Actor, obligation: KnownObligation, regime: Regime): boolean =>
  actor.seats.some(({ unit }) => unit === obligation.owner) || mayDo('enter_on_behalf', actor, matterOfObligation(obligation, regime));

const cellView = (cell: AskedCell, inHand: SheetInHand, entries: readonly SavedEntryView[]): SheetCellView => {
  const { ref, target, indicator, measurement } = cell;
  const key = cellKey(ref);
  const previous = saidOfCell(ref, inHand.context.history);
  return {
    ...{ cell: key, target: target.number, indicator: indicatorView(indicator) },
    field: measurement.fields?.find(({ code }) => code === ref.field) ?? null,
    previous: previous.slice(-PREVIOUS),
    lastYear: previous.find(({ period }) => period === yearBefore(inHand.context.period)) ?? null,
    saved: entries.find((entry) => entry.key === key) ?? null,
  };
};
