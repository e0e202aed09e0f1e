import { keptText, type RecordedEvent } from '#eventsourcing';
import { noticeIdOf, type NoticeComposed, type NoticeEvent, type NoticeSentAgain } from '#domain';
import type { OutgoingMail, Sender } from '#mail';
import type { MailEffect } from './mail-effect.js';

/**
 * The letter of a notice as it was frozen, for one of its handings; undefined when any of it was erased. Every handing has the same
 * Message-ID, and one that a person asked for says that it may be a duplicate.
 */
export const outgoingMail = (
  history: readonly RecordedEvent<NoticeEvent>[],
  { handing }: MailEffect,
  from: Sender,
): OutgoingMail | undefined => {
  const composed = history.find((event): event is RecordedEvent<NoticeComposed> => event.type === 'NoticeComposed');
  const asked = handing === 1 ? composed : history.find((event) => isHanding(event, handing));
  const [subject, text, html, ics] = ['subject', 'text', 'html', 'ics'].map((name) => keptText(composed?.sealed[name]));
  const to = keptText(asked?.sealed['to']);
  const messageId = composed?.data.messageId;
  if (!composed || !messageId || to === undefined || subject === undefined || text === undefined || html === undefined) return undefined;
  return {
    messageId,
    from,
    to,
    subject,
    text,
    html,
    ...(ics !== undefined && { ics: { name: 'han-bao-cao.ics', content: ics } }),
    headers: {
      'X-Dunghan-Notice': noticeIdOf(composed.stream),
      'Auto-Submitted': 'auto-generated',
      'Content-Language': composed.data.language ?? 'vi',
      ...(handing > 1 && { 'X-Possible-Duplicate': 'yes' }),
    },
    date: composed.occurredAt,
  };
};

const isHanding = (event: RecordedEvent<NoticeEvent>, handing: number): boolean =>
  event.type === 'NoticeSentAgain' && (event.data as NoticeSentAgain['data']).number === handing;
