import type { ActOutcome, Sight } from '#domain';

interface Details {
  /** How things stood when they were last seen; undefined while they never were. */
  readonly text: Sight['text'] | undefined;
  readonly alarms?: Sight['alarms'];
  readonly refused: ActOutcome['refused'];
  readonly faults: number;
}

/** What a clerk who opens an agenda or a watch in Temporal reads: first what is wrong, then how things stand. */
export const detailsOf = ({ text, alarms = [], refused, faults }: Details): string =>
  [
    ...(faults > 0 ? [`**${waitingOutAFault(faults)}.** Nhật ký không mất gì; việc đến hạn sẽ được làm ở lần xem kế tiếp.`] : []),
    ...alarms.map(({ id, fault }) => `**Không lập được lịch cho ${id}:** ${fault}`),
    ...refused.map(({ subject, code }) => `**Bị từ chối:** ${subject} (${code})`),
    text?.details ?? 'Chưa xem được lần nào.',
  ].join('\n\n');

export const waitingOutAFault = (faults: number): string => `Lỗi lần ${faults} khi xem việc đến hạn, sẽ thử lại`;
