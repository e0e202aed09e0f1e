import {
  type Actor,
  type CellValue,
  cellKey,
  compilationBytes,
  compile,
  gatherInput,
  levelOf,
  localDay,
  type Measurement,
  type ObligationCommand,
  obligationDecider,
  obligationId,
  type Plan,
  planFacts,
  recipientOf,
  type ReportingLevel,
  type RollupEvent,
  rollupStream,
  scheduleOf,
  sealedEdition,
} from '#domain';
import { commandHandler, type Instant } from '#eventsourcing';
import { AsOfReads, inlineTables, PostgresEventStore } from '#postgres';
import type { TestDatabase } from '#postgres/testing';
import { Door } from '../../door/door.js';
import { plan } from '../../notice/testing/told-office.js';
import { RegimeDesk } from '../../regime/regime-desk.js';
import { closedSheet } from '../../report/sheet-to-hand-in.js';
import { digestOf } from '../edition-bytes.js';
import { editionsIn } from '../fold-rollup.js';
import { UpwardDesk } from '../upward-desk.js';

/*
 * Three levels: wards report to their district by the 15th, districts to the city by the 20th, on one form that asks for new enterprises (a
 * sum), budget revenue (a running total) and disbursed capital (a ratio). W1 and W2 lie in district D1, W3 in D2.
 */

const name = (vi: string) => ({ vi, en: vi });

const level = (code: string, day: number, reporters: readonly string[], recipient: string): ReportingLevel => ({
  ...{ code, reporters, recipient },
  due: { relation: 'before', anchor: { kind: 'day_of_month', day }, shift: 'none' },
});

const unit = (code: string, kind: string, parent: string | null) => ({
  ...{ code, kind, parent, roles: [], source: 'plan' },
  name: name(code),
});

const target = (number: number, code: string, more: Partial<Measurement>): Plan['targets'][number] => ({
  ...{ number, group: 'economy', section: 'I', text: name(code), leadUnit: null, notes: [] },
  indicators: [
    {
      ...{ code, name: name(code), unit: null, comparator: 'eq', value: '1000' },
      measurement: { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 0, ...more },
    },
  ],
});

const reporters = ['W1', 'W2', 'W3', 'D1', 'D2'];
const monthly = plan.duties.find(({ code }) => code === 'monthly')!;

/** The plan of that city. */
export const threeLevels: Plan = {
  ...plan,
  ...{ code: 'three-levels-2023', issuer: 'CITY', tasks: [] },
  units: [
    unit('CITY', 'authority', null),
    ...['D1', 'D2'].map((code) => unit(code, 'district', 'CITY')),
    ...['W1', 'W2'].map((code) => unit(code, 'ward', 'D1')),
    unit('W3', 'ward', 'D2'),
  ],
  duties: [
    {
      ...monthly,
      overlap: { kind: 'both' },
      levels: [level('ward-d1', 15, ['W1', 'W2'], 'D1'), level('ward-d2', 15, ['W3'], 'D2'), level('district', 20, ['D1', 'D2'], 'CITY')],
    },
  ],
  targets: [
    target(1, 'SUM', {}),
    target(2, 'TOTAL', { acrossPeriods: 'cumulative' }),
    target(3, 'SHARE', { figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'ratio', factor: '100' }),
  ],
  forms: [
    {
      ...{ duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null, rules: [] },
      indicators: ['SUM', 'TOTAL', 'SHARE'].map((indicator) => ({ indicator, reporters, lead: 'D1' })),
      sections: [{ code: 'economy', name: name('Kinh tế'), required: true }],
    },
  ],
};

/** What a ward reports of April. */
export interface WardFigures {
  readonly sum: string;
  readonly total: string;
  readonly share: readonly [numerator: string, denominator: string];
}

/** The head of a unit. */
export const headOf = (code: string): Actor => ({ person: `head@${code}`, seats: [{ unit: code, role: 'head' }] });

/** A city on a database of its own, whose clock a test sets. */
export class ThreeLevels {
  readonly store: PostgresEventStore;
  readonly regime: RegimeDesk;
  readonly door: Door;
  readonly upward: UpwardDesk;
  now: Instant = '2023-04-10T02:00:00.000Z';
  readonly #log: AsOfReads;

  constructor(database: TestDatabase) {
    this.store = new PostgresEventStore(database.pool);
    this.#log = new AsOfReads(database.pool);
    this.regime = new RegimeDesk(this.store);
    this.door = new Door({ store: this.store, regime: this.regime, inline: inlineTables });
    this.upward = new UpwardDesk(this);
  }

  /** Adopts the plan, and opens everybody's report of April. */
  async found(): Promise<void> {
    const recordedAt = '2023-03-31T17:00:00.000Z';
    await this.store.appendMany(
      planFacts(threeLevels).map(({ stream, events }) => ({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt })),
    );
    this.regime.refresh();
    for (const code of reporters) await this.#open(code);
  }

  /** A ward's report of April comes in with these figures, and its district accepts it; a later one corrects it. */
  async reports(ward: string, district: string, { sum, total, share }: WardFigures): Promise<void> {
    const cells: Readonly<Record<string, CellValue>> = {
      [cellKey({ indicator: 'SUM', nature: 'estimate' })]: { kind: 'value', value: sum },
      [cellKey({ indicator: 'TOTAL', nature: 'estimate' })]: { kind: 'value', value: total },
      [cellKey({ indicator: 'SHARE', nature: 'estimate' })]: { kind: 'ratio', numerator: share[0], denominator: share[1] },
    };
    const sheet = { ...EMPTY, cells, sections: { economy: `Tình hình ở ${ward}` } };
    const obligation = obligationId(ward, 'monthly', '2023-04');
    const handed = { obligation, receivedAt: this.now, preparedBy: `reporter@${ward}`, ...closedSheet(sheet, threeLevels.targets) };
    const ask = (by: string, command: Pick<ObligationCommand, 'type' | 'data'>) =>
      this.ask({ ...command, by, now: this.now } as ObligationCommand);
    const isFirst = (await this.store.read(obligation)).length === 1;
    if (!isFirst) {
      await ask(`head@${ward}`, { type: 'RequestCorrection', data: { obligation, reason: 'Nhập sai' } });
      await ask(`finance_head@${district}`, { type: 'ApproveCorrection', data: { obligation } });
    }
    await ask(`head@${ward}`, { type: isFirst ? 'SubmitReport' : 'SubmitCorrectedVersion', data: handed });
    const accepted = { obligation, version: isFirst ? 1 : 2 };
    await ask(`clerk@${district}`, { type: isFirst ? 'AcceptReport' : 'AcceptCorrectedVersion', data: accepted });
  }

  /** What an office compiles of April now. */
  async compiled(unit: string) {
    const { histories } = await this.#log.histories(this.now, { duty: 'monthly' });
    const regime = await this.regime.current();
    return compile(gatherInput({ regime, duty: 'monthly', period: '2023-04', unit, histories, excluded: [] }));
  }

  /** A district issues what it compiles now, under this number. */
  async issues(district: string, documentNumber: string): Promise<void> {
    const stream = rollupStream({ duty: 'monthly', period: '2023-04', unit: district });
    const history = await this.store.read<RollupEvent>(stream);
    const edition = editionsIn(history).length + 1;
    const bytes = compilationBytes(await this.compiled(district));
    const made = { edition, digest: digestOf(bytes), rules: 'rollup/1', form: 'monthly/1', basis: [] };
    const sealed = sealedEdition(bytes, {});
    const started: RollupEvent = {
      type: 'CompilationStarted',
      data: { duty: 'monthly', period: '2023-04', unit: district, level: 'ward', cutOffAt: this.now },
    };
    const events: RollupEvent[] = [
      ...(edition === 1 ? [started] : []),
      { type: 'CompilationDrafted', data: { ...made, draftedBy: `clerk@${district}` }, sealed },
      { type: 'CompilationIssued', data: { ...made, documentNumber, issuedBy: `records@${district}`, recipients: [] }, sealed },
    ];
    await this.store.append({ stream, expectedVersion: history.length, events, actor: 'somebody', recordedAt: this.now });
  }

  /** A district's head hands up what it issued last. */
  handsUp(district: string, more: object = {}) {
    const ref = { duty: 'monthly', period: '2023-04', unit: district };
    return this.upward.handUp({ actor: headOf(district), ref, now: this.now, receivedAt: this.now, ...more });
  }

  async ask(command: ObligationCommand): Promise<void> {
    const { status } = await commandHandler(obligationDecider, { store: this.store, inline: inlineTables })(
      command.data.obligation,
      command,
    );
    if (status !== 'appended') throw new Error(`${command.type} was answered ${status}.`);
  }

  async #open(code: string): Promise<void> {
    const { duties, calendar } = await this.regime.current();
    const year = { from: localDay(2023, 4, 1), to: localDay(2023, 4, 30) };
    const [deadline] = scheduleOf(duties, code, calendar, year);
    const recipient = recipientOf(levelOf(duties[0]!, code)!, code);
    const data = { obligation: obligationId(code, 'monthly', '2023-04'), unit: code, recipient, policy: monthly.policy, ...deadline! };
    await this.ask({ type: 'OpenObligation', by: 'clock', now: '2023-03-31T17:00:00.000Z', data });
  }
}

const EMPTY = { form: 'monthly/1', tasks: [], impediments: [], attachments: [], reasons: {} };
