import { Injectable } from '@nestjs/common';
import type { NoticeItem, NoticeTold, NoticeView } from '#contracts';
import { type Actor, localDayOf, namesIn, type NoticeEvent, noticeStream, readableUnits, tellNotice } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { Directory, type NoticeDetail, type NoticeEntry, NoticeReads, PostgresEventStore } from '#postgres';
import { Histories } from '../history/histories.js';
import { problems } from '../http/problems.js';

/** Takes one notice off the shelf, for whom it is, his head, and those who see all. */
@Injectable()
export class NoticeShelf {
  constructor(
    private readonly reads: NoticeReads,
    private readonly store: PostgresEventStore,
    private readonly directory: Directory,
    private readonly histories: Histories,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NO_SUCH_NOTICE`, also what the asker may not see. */
  async show(id: string, actor: Actor): Promise<NoticeView> {
    const detail = await this.reads.one(id);
    if (detail === undefined || !(await this.#mayRead(actor, detail.person))) throw noSuchNotice();
    const [regime, events] = await Promise.all([this.regime.current(), this.store.read<NoticeEvent>(noticeStream(id))]);
    const names = { ...namesIn(regime), zone: regime.authority.zone, person: await this.histories.persons(events) };
    return {
      ...itemOf(detail),
      subject: detail.subject ?? null,
      text: detail.text ?? null,
      told: detail.told.map(toldOf),
      history: tellNotice(events, names),
    };
  }

  async #mayRead(actor: Actor, person: string | undefined): Promise<boolean> {
    if (person === actor.person || readableUnits(actor) === 'all') return true;
    if (person === undefined) return false;
    const heads = actor.seats.filter(({ role }) => role === 'head').map(({ unit }) => unit);
    if (heads.length === 0) return false;
    const [now, { authority }] = await Promise.all([this.clock.now(), this.regime.current()]);
    const seats = await this.directory.seatsOn(person, localDayOf(now, authority.zone));
    return seats.some(({ unit }) => heads.includes(unit));
  }
}

const toldOf = ({ fact, kind, subject, suppressed }: NoticeDetail['told'][number]): NoticeTold => ({
  fact,
  kind: kind ?? null,
  subject: subject ?? null,
  obligation: subject?.startsWith('obligation/') ? subject : null,
  suppressed: suppressed ?? null,
});

export const itemOf = (entry: NoticeEntry): NoticeItem => ({
  notice: entry.notice,
  person: entry.person ?? null,
  openedAt: entry.openedAt,
  composedAt: entry.composedAt,
  items: entry.items,
  suppressed: entry.suppressed,
  outcome: entry.outcome ?? 'pending',
  outcomeAt: entry.outcomeAt ?? null,
  messageId: entry.messageId ?? null,
  sentAgain: entry.sentAgain,
});

const noSuchNotice = () =>
  problems.notFound('NO_SUCH_NOTICE', 'Không có thông báo này. Hãy tải lại danh sách.', 'There is no such notice. Load the list again.');
