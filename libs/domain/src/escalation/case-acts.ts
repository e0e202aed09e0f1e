import { writeDay } from '../text.js';
import { localDayOf } from '../calendar/zone.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Subject } from '../subject/subject.js';
import type { SightOf, WatchActs } from '../subject/watch.js';
import type { DecisionStep } from './escalation.js';
import type { CasePlan, CaseQuestion } from './plan-case.js';

/** What a look at a case sees. */
export type CaseSight = SightOf<CasePlan>;

/** What the watch of a case does. */
export type CaseActs = WatchActs<'Case', CasePlan>;

/** How a case stands, for who opens its watch in Temporal. */
export const caseText = (
  { known, way, calendar }: CaseQuestion,
  { stage, due }: CasePlan,
  { title }: Pick<Subject, 'title'>,
): CaseSight['text'] => {
  const since = writeDay(localDayOf(known.stepSince, calendar.zone));
  const standing: Record<CasePlan['stage'], string> = {
    decision: `Chờ ${nameOf(way.current)} quyết định từ ${since}, đã nhắc ${known.reminders} lần.`,
    dispatch: 'Đã được phê duyệt, chờ phát hành.',
    outcome: 'Đã phát hành, chờ kết quả.',
    ended: 'Hồ sơ đã kết thúc.',
  };
  const details = [`Trình xử lý cấp ${known.level}: ${title.vi}`, standing[stage], ...(known.unanswered ? [UNANSWERED] : [])];
  return { details: details.join('\n\n'), nextWake: due.length > 0 ? 'Xem kết quả việc vừa làm' : NEXT[stage] };
};

const nameOf = ({ kind, seat }: DecisionStep): string =>
  kind === 'deputy' ? `người được ủy quyền của ${ROLE_NAMES[seat.role].vi}` : ROLE_NAMES[seat.role].vi;

const UNANSWERED = '**Hết thời hạn mà chưa ai quyết định.**';

const NEXT: Record<CasePlan['stage'], string> = {
  decision: 'Nhắc, hoặc chuyển cho người có thẩm quyền tiếp theo',
  dispatch: 'Chờ phát hành',
  outcome: 'Chờ kết quả',
  ended: '',
};
