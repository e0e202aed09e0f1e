import { createHash } from 'node:crypto';
import {
  type Actor,
  type CellValue,
  cellKey,
  type ObligationCommand,
  obligationDecider,
  obligationId,
  type RollupAct,
  type RollupCommand,
  type RollupEvent,
  rollupStream,
  type Sheet,
  writeSheet,
} from '#domain';
import { commandHandler, type Handled } from '#eventsourcing';
import { inlineTables, RollupReads, SerialAppends } from '#postgres';
import type { TestDatabase } from '#postgres/testing';
import { Door } from '../../door/door.js';
import { plan, ToldOffice } from '../../notice/testing/told-office.js';
import type { RollupRef } from '../compiled-of.js';
import { RollupDesk } from '../rollup-desk.js';
import { RollupWatchDesk } from '../rollup-watch-desk.js';

const FINANCE = 'Q3-TCKH';
const AUTHORITY = 'Q3-UBND';

/** What the finance office compiles of November 2023, whose reports are due by 14/11. */
export const november: RollupRef = { duty: 'monthly', period: '2023-11', unit: FINANCE };

/** Who does what to a compilation. */
export const PEOPLE = {
  clerk: { person: 'finance_clerk@Q3-TCKH', seats: [{ unit: FINANCE, role: 'finance_clerk' }] },
  financeHead: { person: 'finance_head@Q3-TCKH', seats: [{ unit: FINANCE, role: 'finance_head' }] },
  chief: { person: 'office_chief@Q3-VP', seats: [{ unit: 'Q3-VP', role: 'office_chief' }] },
  chair: { person: 'chair@Q3-UBND', seats: [{ unit: AUTHORITY, role: 'chair', cleared: true }] },
  records: { person: 'records_office@Q3-VP', seats: [{ unit: 'Q3-VP', role: 'records_office' }] },
} as const satisfies Record<string, Actor>;

type Cells = Readonly<Record<string, CellValue>>;

const value = (number: string): CellValue => ({ kind: 'value', value: number });

/** Figures of indicators that are one number each, as estimates. */
export const figures = (numbers: Readonly<Record<string, string>>): Cells =>
  Object.fromEntries(Object.entries(numbers).map(([indicator, number]) => [cellKey({ indicator, nature: 'estimate' }), value(number)]));

/** An authority of a test that compiles reports written on its forms: those of one month. */
export class CompilingOffice extends ToldOffice {
  readonly rollups: RollupDesk;
  readonly watch: RollupWatchDesk;

  constructor(
    database: TestDatabase,
    private readonly of: RollupRef = november,
  ) {
    super(database);
    const { store, regime, clock } = this;
    const reads = new RollupReads(database.pool);
    const door = new Door({ store, regime, inline: inlineTables });
    this.rollups = new RollupDesk({ store, serial: new SerialAppends(database.pool), regime, reads, door });
    this.watch = new RollupWatchDesk({ store, regime, reads, clock, inline: inlineTables });
  }

  /** The watch looks and does what is due, as often as something is. Answers its stage, and what was done. */
  async watches(ref: RollupRef = this.of): Promise<readonly string[]> {
    const id = `${ref.duty}/${ref.period}/${ref.unit}`;
    const done: string[] = [];
    for (;;) {
      const { due, stage } = await this.watch.look({ id, at: this.now });
      if (due.length === 0) return [...done, stage];
      const { refused } = await this.watch.carryOut(due, { id });
      if (refused.length > 0) throw new Error(`The watch was refused: ${JSON.stringify(refused)}`);
      done.push(...due.map(({ type }) => type));
    }
  }

  /** A unit's report of a period comes in with these cells, and the finance office accepts it. */
  async reports(unit: string, cells: Cells, period = this.of.period): Promise<void> {
    const obligation = obligationId(unit, 'monthly', period);
    await this.#ask({ type: 'SubmitReport', by: `head@${unit}`, now: this.now, data: { obligation, ...this.#handed(unit, cells) } });
    await this.#ask({ type: 'AcceptReport', by: PEOPLE.clerk.person, now: this.now, data: { obligation, version: 1 } });
  }

  /** What is accepted is corrected: asked for, let, handed in and accepted. */
  async corrects(unit: string, cells: Cells, version = 2): Promise<void> {
    const data = { obligation: obligationId(unit, 'monthly', this.of.period) };
    const [head, clerk, finance] = [`head@${unit}`, PEOPLE.clerk.person, PEOPLE.financeHead.person];
    const { now } = this;
    await this.#ask({ type: 'RequestCorrection', by: head, now, data: { ...data, reason: 'Nhập sai' } });
    await this.#ask({ type: 'ApproveCorrection', by: finance, now, data });
    await this.#ask({ type: 'SubmitCorrectedVersion', by: head, now, data: { ...data, ...this.#handed(unit, cells) } });
    await this.#ask({ type: 'AcceptCorrectedVersion', by: clerk, now, data: { ...data, version } });
  }

  /** Through draft, review, signature and issue, under this number. Answers the digest. */
  async issues(documentNumber: string): Promise<string> {
    const digest = await this.signs();
    await this.publishes(digest, documentNumber);
    return digest;
  }

  /** Through draft, review and signature. Answers the digest. */
  async signs(): Promise<string> {
    const { digest } = await this.drafts();
    await this.does(PEOPLE.chief, 'review_compilation', { type: 'ReviewCompilation', data: { digest } });
    await this.does(PEOPLE.chair, 'sign_compilation', { type: 'SignCompilation', data: { digest } });
    return digest;
  }

  async drafts(): Promise<{ readonly digest: string }> {
    const { clerk } = PEOPLE;
    await this.rollups.draft({ actor: clerk, ref: this.of, by: clerk.person, now: this.now });
    const drafted = (await this.rollups.history(this.of)).findLast(({ type }) => type === 'CompilationDrafted');
    return drafted!.data as { readonly digest: string };
  }

  publishes(digest: string, documentNumber: string): Promise<Handled<RollupEvent>> {
    const { records } = PEOPLE;
    const data = { digest, documentNumber, recipients: [] };
    return this.rollups.issue({ actor: records, ref: this.of, by: records.person, now: this.now, data, options: {} });
  }

  does(actor: Actor, act: RollupAct, part: { readonly type: RollupCommand['type']; readonly data: object }): Promise<Handled<RollupEvent>> {
    const command = { ...part, by: actor.person, now: this.now } as RollupCommand;
    return this.rollups.carryOut({ actor, act, ref: this.of }, command);
  }

  async said(): Promise<readonly string[]> {
    return (await this.store.read(rollupStream(this.of))).map(({ type }) => type);
  }

  async #ask(command: ObligationCommand): Promise<void> {
    await commandHandler(obligationDecider, { store: this.store, inline: inlineTables })(command.data.obligation, command);
  }

  #handed(unit: string, cells: Cells) {
    const sheet: Sheet = { form: 'monthly/1', cells, sections: {}, tasks: [], impediments: [], attachments: [], reasons: {} };
    const { text, restrictedText } = writeSheet(sheet, plan.targets, { nonce: 'n', digestOf });
    return {
      ...{ receivedAt: this.now, preparedBy: `reporter@${unit}`, text },
      content: { kind: 'figures', digest: digestOf(text), form: sheet.form } as const,
      ...(restrictedText !== undefined && { restrictedText }),
    };
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
