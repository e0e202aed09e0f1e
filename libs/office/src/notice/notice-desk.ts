import { commandHandler, type Handled, type HandlingOptions, type InlineTable, type RecordedEvent } from '#eventsourcing';
import {
  type Actor,
  demandForNotice,
  localDayOf,
  type NoticeComposed,
  noticeDecider,
  type NoticeEvent,
  noticeStream,
  type SendNoticeAgain,
} from '#domain';
import type { Directory, PostgresEventStore } from '#postgres';
import type { DomainClock } from '../clock/domain-clock.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { mailRow } from './mail-effect.js';

export interface NoticeDeskParts {
  readonly store: PostgresEventStore;
  readonly directory: Directory;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
  readonly inline: readonly InlineTable[];
}

/** Where people ask for something about a notice. */
export class NoticeDesk {
  constructor(private readonly parts: NoticeDeskParts) {}

  /**
   * Has a letter handed over once more, with the same Message-ID and marked as a possible duplicate, to the address the directory has
   * now. Refuses with `NOT_YOUR_ROLE`, `NO_SUCH_NOTICE`, `NOTICE_UNDERWAY`, `NOTICE_ACCEPTED`, `NOTICE_NEVER_SENT` or `ADDRESS_MISSING`.
   */
  async sendAgain(
    notice: string,
    actor: Actor,
    options: Pick<HandlingOptions<NoticeEvent>, 'commandKey' | 'ifVersion'> = {},
  ): Promise<Handled<NoticeEvent>> {
    const { store, directory, regime, clock } = this.parts;
    const [now, { authority }] = await Promise.all([clock.now(), regime.current()]);
    const [composed] = await store.read<NoticeEvent>(noticeStream(notice));
    const person = composed?.type === 'NoticeComposed' ? (composed as RecordedEvent<NoticeComposed>).data.person : undefined;
    const seats = person === undefined ? [] : await directory.seatsOn(person, localDayOf(now, authority.zone));
    demandForNotice(
      actor,
      seats.map(({ unit }) => unit),
    );
    const to = person === undefined ? undefined : (await directory.person(person))?.address;
    const command: SendNoticeAgain = {
      type: 'SendNoticeAgain',
      by: actor.person,
      now,
      data: { notice, ...(to !== undefined && { to }) },
    };
    return commandHandler(noticeDecider, this.parts)(noticeStream(notice), command, {
      ...options,
      outbox: (events) =>
        events.flatMap((event) => (event.type === 'NoticeSentAgain' ? [mailRow({ notice, handing: event.data.number })] : [])),
    });
  }
}
