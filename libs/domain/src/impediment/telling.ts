import { receivingSeat } from '../access/seat-place.js';
import type { LocalDay } from '../calendar/local-day.js';
import { type Saying, type Teller, tellingOf, type Told } from '../notice/telling.js';
import type { SeatRef } from '../org/seat.js';
import { type Bilingual, writeDay } from '../text.js';
import { ANSWER_OUTCOMES } from './history.js';
import {
  evolveImpediment,
  type Impediment,
  type ImpedimentEvent,
  isKnownImpediment,
  isUnroutedImpediment,
  type KnownImpediment,
  NO_IMPEDIMENT,
} from './impediment.js';
import { titleOfImpediment } from './subject.js';

/** How the events of a difficulty are told: to whoever has to do the next thing about it, and to whoever waits for it. */
export const impedimentTeller: Teller<Impediment> = {
  category: 'impediment',
  types: new Set<ImpedimentEvent['type']>([
    'ImpedimentRaised',
    'ImpedimentRouted',
    'RoutingReminderIssued',
    'ImpedimentReminderIssued',
    'ImpedimentBecameOverdue',
    'ImpedimentAnswered',
    'AnswerConfirmed',
    'AnswerDisputed',
    'JudgementReminderIssued',
    'AnswerUnjudged',
    'ImpedimentWithdrawn',
    'ImpedimentClosed',
  ]),
  initialState: NO_IMPEDIMENT,
  evolve: evolveImpediment,
  tell: (told) => {
    const { state, stream, regime } = told;
    if (!isKnownImpediment(state)) return undefined;
    return tellingOf(sayOf(told, state), { subject: stream, unit: state.unit, title: titleOfImpediment(stream, state, regime) });
  },
  // Who is asked to do something need not be, once it is done or no longer his.
  isOver: (state, { kind, lastDay }) => {
    if (!isKnownImpediment(state)) return false;
    if (ASKS_TO_ROUTE.has(kind)) return !isUnroutedImpediment(state);
    if (ASKS_TO_ANSWER.has(kind)) return state.status !== 'routed' || state.due.lastDay !== lastDay;
    if (ASKS_TO_JUDGE.has(kind)) return state.status !== 'answered';
    return false;
  },
};

const ASKS_TO_ROUTE = new Set(['impediment_raised', 'impediment_passed_upward', 'routing_reminder']);
const ASKS_TO_ANSWER = new Set(['impediment_routed', 'impediment_reminder', 'impediment_overdue', 'answer_disputed']);
const ASKS_TO_JUDGE = new Set(['impediment_answered', 'judgement_reminder', 'answer_unjudged']);

const sayOf = ({ event: { type, data }, regime }: Told<Impediment>, state: KnownImpediment): Saying => {
  const event = { type, data } as ImpedimentEvent;
  const finance = receivingSeat(state.recipient, regime);
  const unit: readonly SeatRef[] = [
    { unit: state.unit, role: 'head' },
    { unit: state.unit, role: 'reporter' },
  ];
  const owner: readonly SeatRef[] = state.owner ? [state.owner] : [];
  switch (event.type) {
    case 'ImpedimentRaised':
      return {
        kind: 'impediment_raised',
        says: { vi: 'vừa được nêu, cần chuyển nơi trả lời.', en: 'was raised; say who has to answer it.' },
        to: [finance],
      };
    case 'ImpedimentRouted': {
      const { lastDay } = event.data;
      return { kind: 'impediment_routed', says: answerBy(lastDay, 'chuyển cho Ông/Bà', 'was put to you; answer it'), lastDay, to: owner };
    }
    case 'RoutingReminderIssued':
      return {
        kind: 'routing_reminder',
        says: {
          vi: `đã ${event.data.afterWorkingDays} ngày làm việc chưa có nơi trả lời.`,
          en: `for ${event.data.afterWorkingDays} working day(s) nobody has had to answer it.`,
        },
        to: [finance],
      };
    case 'ImpedimentReminderIssued': {
      const lastDay = state.answerDays.at(-1)!;
      return { kind: 'impediment_reminder', says: answerBy(lastDay, 'đang chờ Ông/Bà', 'waits for you; answer it'), lastDay, to: owner };
    }
    case 'ImpedimentBecameOverdue': {
      const { lastDay } = event.data;
      const day = writeDay(lastDay);
      const says = { vi: `quá hạn trả lời, hạn hết ngày ${day}.`, en: `the answer is overdue since the end of ${day}.` };
      return { kind: 'impediment_overdue', says, lastDay, to: [...owner, finance] };
    }
    case 'ImpedimentAnswered':
      return sayAnswered(event.data.outcome, { finance, unit });
    case 'AnswerConfirmed':
      return {
        kind: 'answer_confirmed',
        says: { vi: 'đơn vị xác nhận đã được tháo gỡ.', en: 'the unit confirmed that it is removed.' },
        to: [...owner, finance],
      };
    case 'AnswerDisputed': {
      const { lastDay } = event.data;
      const says = answerBy(
        lastDay,
        'đơn vị không đồng ý với câu trả lời, cần trả lời lại',
        'the unit disputed the answer; answer it again',
      );
      return { kind: 'answer_disputed', says, lastDay, to: [...owner, finance] };
    }
    case 'JudgementReminderIssued':
      return {
        kind: 'judgement_reminder',
        says: {
          vi: 'câu trả lời đang chờ Ông/Bà xác nhận hoặc yêu cầu trả lời lại.',
          en: 'the answer waits for you to confirm or dispute it.',
        },
        to: [{ unit: state.unit, role: 'head' }],
      };
    case 'AnswerUnjudged':
      return {
        kind: 'answer_unjudged',
        says: { vi: 'đơn vị chưa đánh giá câu trả lời trong thời hạn.', en: 'the unit has not judged the answer within the term.' },
        to: [{ unit: state.unit, role: 'head' }, finance],
      };
    case 'ImpedimentWithdrawn':
      return {
        kind: 'impediment_withdrawn',
        says: { vi: 'đơn vị đã rút lại.', en: 'the unit withdrew it.' },
        to: [...owner, finance],
      };
    case 'ImpedimentClosed':
      return {
        kind: 'impediment_closed',
        says: { vi: 'nơi tổng hợp đã khép lại việc này.', en: 'the compiling office closed it.' },
        to: [...unit, ...owner],
      };
  }
};

const sayAnswered = (
  outcome: keyof typeof ANSWER_OUTCOMES,
  { finance, unit }: { readonly finance: SeatRef; readonly unit: readonly SeatRef[] },
): Saying => {
  const said = ANSWER_OUTCOMES[outcome];
  if (outcome === 'passed_upward') {
    const says = { vi: `nơi trả lời ${said.vi}; cần chuyển tiếp.`, en: `its owner says it is ${said.en}; route it on.` };
    return { kind: 'impediment_passed_upward', says, to: [finance, ...unit] };
  }
  const says = {
    vi: `đã có trả lời (${said.vi}); hãy xác nhận hoặc yêu cầu trả lời lại.`,
    en: `it was answered (${said.en}); confirm or dispute it.`,
  };
  return { kind: 'impediment_answered', says, to: unit };
};

const answerBy = (lastDay: LocalDay, vi: string, en: string): Bilingual => ({
  vi: `${vi}, trả lời đến hết ngày ${writeDay(lastDay)}.`,
  en: `${en} by the end of ${writeDay(lastDay)}.`,
});
