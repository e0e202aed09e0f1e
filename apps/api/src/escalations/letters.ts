import { Injectable } from '@nestjs/common';
import { type DocumentHead, type Signer, urgingLetterDocx } from '#documents';
import { actingForIn, type Actor, type EscalationEvent, localDayOf, Refusal, type Regime, type Role, seatInMatter } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { CaseBook, delegateSigning, type FoundCase, letterheadOf, OfficeClock, RegimeDesk, signerOf } from '#office';
import { Directory, PostgresEventStore } from '#postgres';
import { CaseShelf } from './case-shelf.js';

/** Writes the letter of a case as an official document, in the words that were approved. */
@Injectable()
export class Letters {
  constructor(
    private readonly shelf: CaseShelf,
    private readonly book: CaseBook,
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly directory: Directory,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NO_SUCH_LETTER` where nothing has gone out yet and it is not for him, and as reading the case does. */
  async write(id: string, actor: Actor): Promise<Uint8Array> {
    const { letter } = await this.shelf.open(id, actor, await this.clock.now());
    if (letter === null) throw noSuchLetter();
    const [found, regime] = await Promise.all([this.book.one(id), this.regime.current()]);
    const events = await this.store.read<EscalationEvent>(found.stream);
    const sent = events.find(({ type }) => type === 'EscalationDispatched');
    const head = await this.#headOf({ found, regime, events, sent });
    return urgingLetterDocx({ head, text: letter.vi, draft: sent === undefined });
  }

  async #headOf({ found: { known, subject }, regime, events, sent }: Sent): Promise<DocumentHead> {
    const { approver } = known;
    const approved = events.findLast(({ type }) => type === 'EscalationApproved');
    return {
      ...letterheadOf(regime, {
        ...{ kind: null, file: subject.matter.recipient ?? regime.authority.code },
        issuer: seatInMatter(approver, subject.matter, regime).unit,
      }),
      number: known.documentNumber ?? null,
      day: sent === undefined ? null : localDayOf(sent.occurredAt, regime.authority.zone),
      recipients: ['Như trên'],
      signer: approved === undefined ? signerOf(regime, approver, null) : await this.#signer(approved, approver, regime),
    };
  }

  async #signer(approved: RecordedEvent<EscalationEvent>, approver: Role, regime: Regime): Promise<Signer> {
    const by = approved.actor;
    const day = localDayOf(approved.occurredAt, regime.authority.zone);
    const [persons, seats] = await Promise.all([this.directory.persons([by]), this.directory.seatsOn(by, day)]);
    const name = persons.get(by)?.name ?? null;
    const form = actingForIn(approved.data)?.form;
    return form === undefined ? signerOf(regime, approver, name) : delegateSigning(regime, approver, { form, seats, name });
  }
}

interface Sent {
  readonly found: FoundCase;
  readonly regime: Regime;
  readonly events: readonly RecordedEvent<EscalationEvent>[];
  readonly sent: RecordedEvent<EscalationEvent> | undefined;
}

const noSuchLetter = (): Refusal =>
  new Refusal('NO_SUCH_LETTER', {
    vi: 'Văn bản này chưa được phát hành nên chưa xem được. Hãy xem lại sau khi nhận được.',
    en: 'This letter has not gone out yet. Look again when you have received it.',
  });
