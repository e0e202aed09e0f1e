import { Injectable } from '@nestjs/common';
import type { SubmissionInput } from '#contracts';
import { type Actor, type EnterReceipt, isKnown, localDayOf, type ObligationEvent, Refusal, type Role, type SubmitReport } from '#domain';
import type { Instant } from '#eventsourcing';
import { foldObligation, RegimeDesk } from '#office';
import { Directory, PostgresEventStore } from '#postgres';
import { HandedSheets } from '../sheets/handed-sheets.js';
import { type Handed, inWords, isOnForm } from './submission.js';
import type { Asker } from '../access/index.js';

/** Knows what is handed in, and who may be named as its preparer. */
@Injectable()
export class Preparers {
  constructor(
    private readonly directory: Directory,
    private readonly regime: RegimeDesk,
    private readonly store: PostgresEventStore,
    private readonly sheets: HandedSheets,
  ) {}

  /** What a head hands in; refuses with `PREPARER_NOT_OF_UNIT` who holds no reporting seat in the unit that owes the report. */
  async submissionOf(
    body: SubmissionInput,
    { obligation, now, actor, request }: Omit<Asker, 'response'> & { readonly obligation: string; readonly now: Instant },
  ): Promise<Omit<SubmitReport['data'], 'obligation'>> {
    const handed = await this.handed(body, obligation);
    const { preparedBy } = body;
    if (preparedBy === undefined) return { ...handed, receivedAt: request.receivedAt };
    const owner = await this.#unitOf(obligation, ({ owner }) => holds(actor, 'head', owner));
    if (owner !== undefined) await this.#demand({ person: preparedBy, unit: owner, roles: PREPARING, at: now }, notOfUnit);
    return { ...handed, receivedAt: request.receivedAt };
  }

  /** What came in, on its form or in words. */
  async handed(input: SubmissionInput, obligation: string): Promise<Handed> {
    return isOnForm(input) ? this.sheets.close(input, obligation) : inWords(input);
  }

  /** Of a report on paper both persons are asked, on the day it came in; refuses also with `SIGNER_NOT_HEAD`. */
  async demandBoth({ preparedBy, submittedBy, receivedAt: at }: Signed, obligation: string, { seats }: Actor): Promise<void> {
    const owner = await this.#unitOf(obligation, ({ recipient }) => seats.some(({ unit }) => unit === recipient));
    if (owner === undefined) return;
    await this.#demand({ person: preparedBy, unit: owner, roles: PREPARING, at }, notOfUnit);
    await this.#demand({ person: submittedBy, unit: owner, roles: ['head'], at }, notTheHead);
  }

  /** Who owes it, for those whom it concerns: whoever may not is told that by the door, and nothing of who sits where. */
  async #unitOf(
    id: string,
    concerns: (of: { readonly owner: string; readonly recipient: string }) => boolean,
  ): Promise<string | undefined> {
    const obligation = foldObligation(await this.store.read<ObligationEvent>(id));
    return isKnown(obligation) && concerns(obligation) ? obligation.owner : undefined;
  }

  async #demand({ person, unit, roles, at }: Sought, refusal: () => Refusal): Promise<void> {
    const { authority } = await this.regime.current();
    const held = await this.directory.seatsOn(person, localDayOf(at, authority.zone));
    if (!held.some((seat) => seat.unit === unit && roles.includes(seat.role))) throw refusal();
  }
}

type Signed = Pick<EnterReceipt['data'], 'preparedBy' | 'submittedBy' | 'receivedAt'>;

interface Sought {
  readonly person: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly at: Instant;
}

const PREPARING: readonly Role[] = ['reporter', 'head'];

const holds = ({ seats }: Actor, role: Role, unit: string): boolean => seats.some((seat) => seat.role === role && seat.unit === unit);

const notOfUnit = (): Refusal =>
  new Refusal('PREPARER_NOT_OF_UNIT', {
    vi: 'Người lập phải là người lập báo cáo hoặc thủ trưởng của chính đơn vị. Hãy kiểm tra mã người lập.',
    en: 'The preparer must be a reporter or head of the unit itself. Check the id of the preparer.',
  });

const notTheHead = (): Refusal =>
  new Refusal('SIGNER_NOT_HEAD', {
    vi: 'Người ký phải là thủ trưởng của chính đơn vị vào ngày báo cáo đến. Hãy kiểm tra mã người ký.',
    en: 'Who signed it must have been head of the unit on the day it came in. Check the id of the signer.',
  });
