import type { RecordedEvent } from '#eventsourcing';
import {
  type AskedCell,
  askedCells,
  checkSheet,
  type DraftEvent,
  draftStream,
  type Finding,
  formOfPeriod,
  handedVersions,
  isKnown,
  obligationId,
  type ObligationEvent,
  periodsBefore,
  planOn,
  type Regime,
  restrictedCells,
  type Sheet,
  type SheetContext,
  sheetOfVersion,
  type SheetOfPeriod,
  streamsNamed,
  withRestated,
  type WrittenDraft,
  writtenDraft,
  wronglyNamed,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface SheetReaderParts {
  readonly store: Pick<PostgresEventStore, 'read' | 'readMany'>;
  readonly regime: RegimeDesk;
}

/** The form on which an obligation is reported, what it asks of the unit, and what the unit has written on it so far. */
export interface SheetInHand {
  readonly context: SheetContext;
  readonly asked: readonly AskedCell[];
  /** As the unit has written it: with everything in it, unless who asked may not see all of it. */
  readonly draft: WrittenDraft;
  readonly isRestricted: (key: string) => boolean;
}

/** The form on which an obligation is reported, and by which targets. */
export type FormInHand = Omit<SheetContext, 'history'>;

/** Takes the form of an obligation in hand, with all that what is written on it has to be compared with. */
export class SheetReader {
  constructor(private readonly parts: SheetReaderParts) {}

  /** Undefined where the duty has no form in that period: its report is written in words alone. */
  async take(obligation: string): Promise<SheetInHand | undefined> {
    const inHand = await this.form(obligation);
    if (inHand === undefined) return undefined;
    const { form, unit, targets, day } = inHand;
    const [history, draft] = await Promise.all([this.#before(inHand, await this.parts.regime.current()), this.draft(obligation)]);
    return {
      context: { ...inHand, history },
      asked: askedCells(form, unit, targets, day),
      draft,
      isRestricted: restrictedCells(targets),
    };
  }

  /** The form alone, without looking back; undefined where there is none. */
  async form(obligation: string): Promise<FormInHand | undefined> {
    const regime = await this.parts.regime.current();
    const [, unit = '', duty = '', period = ''] = obligation.split('/');
    const found = formOfPeriod(regime, duty, period);
    return found && { ...found, targets: planOn(regime, found.day).targets, unit, duty, period };
  }

  /** All there is to say about a sheet: by its form, and of what it names beside its figures. */
  async check(sheet: Sheet, context: SheetContext): Promise<readonly Finding[]> {
    const streams = streamsNamed(sheet, context);
    const histories = streams.length === 0 ? new Map<string, RecordedEvent[]>() : await this.parts.store.readMany(streams);
    return [...checkSheet(sheet, context), ...wronglyNamed(sheet, context, histories)];
  }

  /** What the unit has written so far, with everything in it. */
  async draft(obligation: string): Promise<WrittenDraft> {
    return writtenDraft(await this.parts.store.read<DraftEvent>(draftStream(obligation)), { cleared: true });
  }

  /** What the unit said in the periods before: the version that counts, or the latest one where none does yet, and what was restated since. */
  async #before({ unit, duty, period }: Of, regime: Regime): Promise<readonly SheetOfPeriod[]> {
    const periods = periodsBefore(regime, duty, period);
    const histories = await this.parts.store.readMany<ObligationEvent>(periods.map((one) => obligationId(unit, duty, one)));
    const counted = periods.flatMap((one) => {
      const sheet = countedSheet(histories.get(obligationId(unit, duty, one)));
      return sheet === undefined ? [] : [{ period: one, sheet }];
    });
    return withRestated(counted);
  }
}

interface Of {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
}

const countedSheet = (events: readonly RecordedEvent<ObligationEvent>[] = []) => {
  const obligation = foldObligation(events);
  if (!isKnown(obligation)) return undefined;
  const versions = handedVersions(events);
  const counted = versions.find(({ data }) => data.version === obligation.acceptedVersion) ?? versions.at(-1);
  return counted && sheetOfVersion(counted, { cleared: true });
};
