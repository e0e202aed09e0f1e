import {
  type Actor,
  checkSheet,
  demandFor,
  demandOpened,
  formOfPeriod,
  handedVersions,
  levelAbove,
  matterOfObligation,
  namesIn,
  obligationId,
  planOn,
  type ObligationCommand,
  type ObligationEvent,
  type Regime,
  type RollupEvent,
  rollupStream,
  saysTheSame,
  type Sheet,
  sheetOfEdition,
  sheetOfVersion,
  stepUp,
  type StepUp,
  upwardRefusals,
  withReasons,
  keptCompilation,
} from '#domain';
import type { Handled, HandlingOptions, Instant, RecordedEvent } from '#eventsourcing';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import { isAskedAgain } from '../door/asked-again.js';
import type { Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { SheetReader } from '../report/sheet-reader.js';
import { closedSheet } from '../report/sheet-to-hand-in.js';
import { draftIn, editionsIn, foldRollup, type RollupHistory } from './fold-rollup.js';
import type { RollupRef } from './compiled-of.js';

interface UpwardDeskParts {
  readonly store: Pick<PostgresEventStore, 'read' | 'readMany' | 'readToDecide'>;
  readonly regime: RegimeDesk;
  readonly door: Pick<Door, 'report'>;
}

/** Who hands up which compilation, and when it came in. */
export interface AskedToHandUp {
  readonly actor: Actor;
  readonly ref: RollupRef;
  readonly now: Instant;
  readonly receivedAt: Instant;
  readonly options?: HandlingOptions<ObligationEvent>;
}

/** What an edition became above: the report it was handed in as, and by which step. */
export interface HandedUp {
  readonly obligation: string;
  readonly step: StepUp;
  readonly edition: number;
  readonly handled: Handled<ObligationEvent>;
}

/**
 * Hands the edition issued last up to the office above, as the compiling unit's own report. Where one was accepted there already it asks to
 * correct it, which a person there grants or not; nothing changes above by itself.
 */
export class UpwardDesk {
  readonly #sheets: SheetReader;

  constructor(private readonly parts: UpwardDeskParts) {
    this.#sheets = new SheetReader(parts);
  }

  /** Refuses with `NO_LEVEL_ABOVE`, `NOTHING_ISSUED`, `NOTHING_CHANGED`, `WAITS_ABOVE`, and what handing in a report refuses. */
  async handUp(asked: AskedToHandUp): Promise<HandedUp> {
    const { actor, ref, options = {} } = asked;
    const regime = await this.parts.regime.current();
    if (levelAbove(regime, ref.duty, ref.unit) === undefined) throw upwardRefusals.noLevelAbove();
    const stream = obligationId(ref.unit, ref.duty, ref.period);
    const history = await this.parts.store.read<ObligationEvent>(stream);
    const obligation = demandOpened(foldObligation(history));
    demandFor('submit', actor, matterOfObligation(obligation, regime));
    const issued = editionOf(await this.parts.store.read<RollupEvent>(rollupStream(ref)));
    const onto = formAbove(ref, regime);
    const sheet = await this.#sheet(stream, { issued, ref, regime, onto });
    // Asked again under its key it is answered by the door as it was the first time, whatever has become of the report since.
    const step = (await this.#isAskedAgain(stream, asked)) ? 'submit' : stepUp(obligation, isHandedUp(sheet, history));
    const command = {
      ...commandOf(step, { sheet, stream, issued, targets: onto.targets, asked }),
      by: actor.person,
      now: asked.now,
    } as ObligationCommand;
    const handled = await this.parts.door.report(actor, step === 'request_correction' ? 'request_correction' : 'submit', command, options);
    return { obligation: stream, step, edition: issued.edition, handled };
  }

  /** The edition on the form of the office above; what looks unusual there stands by the signature it has. */
  async #sheet(obligation: string, { issued, ref, regime, onto }: Written): Promise<Sheet> {
    const names = namesIn(regime);
    const sheet = sheetOfEdition(issued.compilation, { ...onto, unit: ref.unit, nameOf: (unit) => names.unit(unit).vi });
    const inHand = await this.#sheets.take(obligation);
    return inHand === undefined ? sheet : withReasons(sheet, checkSheet(sheet, inHand.context), issued);
  }

  #isAskedAgain(stream: string, { actor, options }: AskedToHandUp): Promise<boolean> {
    return isAskedAgain(this.parts.store, { stream, actor: actor.person, commandKey: options?.commandKey });
  }
}

type Issued = ReturnType<typeof editionOf>;

interface Written {
  readonly issued: Issued;
  readonly ref: RollupRef;
  readonly regime: Regime;
  readonly onto: FormAbove;
}

type FormAbove = ReturnType<typeof formAbove>;

/** The form of the office above, with the targets of its period. Refuses with `NO_LEVEL_ABOVE` where it asks for none. */
const formAbove = ({ duty, period }: RollupRef, regime: Regime) => {
  const found = formOfPeriod(regime, duty, period);
  if (found === undefined) throw upwardRefusals.noLevelAbove();
  return { ...found, targets: planOn(regime, found.day).targets };
};

/** The edition issued last, with who put it together. Refuses with `NOTHING_ISSUED`. */
const editionOf = (history: RollupHistory) => {
  const issued = editionsIn(history).at(-1);
  const rollup = foldRollup(history);
  const compilation = issued && keptCompilation(issued);
  const isRecalled = rollup.status !== 'absent' && rollup.editions.at(-1)?.recalled === true;
  if (issued === undefined || compilation === undefined || isRecalled) throw upwardRefusals.nothingIssued();
  const { edition, documentNumber, digest, issuedBy } = issued.data;
  return { compilation, edition, documentNumber, preparedBy: draftIn(history, digest)?.data.draftedBy ?? issuedBy };
};

const isHandedUp = (sheet: Sheet, history: readonly RecordedEvent[]): boolean => {
  const last = handedVersions(history).at(-1);
  const before = last && sheetOfVersion(last, { cleared: true });
  return before !== undefined && saysTheSame(before, sheet);
};

interface Commanded {
  readonly sheet: Sheet;
  readonly stream: string;
  readonly issued: Issued;
  readonly targets: FormAbove['targets'];
  readonly asked: AskedToHandUp;
}

const commandOf = (step: StepUp, { sheet, stream, issued, targets, asked }: Commanded) => {
  if (step === 'request_correction') {
    const reason = `Bản tổng hợp phát hành lần ${issued.edition}, số ${issued.documentNumber}, thay số liệu đã gửi.`;
    return { type: 'RequestCorrection', data: { obligation: stream, reason } };
  }
  const { receivedAt } = asked;
  const handed = { obligation: stream, receivedAt, preparedBy: issued.preparedBy, ...closedSheet(sheet, targets) };
  return { type: step === 'submit' ? 'SubmitReport' : 'SubmitCorrectedVersion', data: handed };
};
