import { type SaidGap, writeDay } from '#domain';
import { AuthorityDesk, OfficeClock, RegimeDesk, type Span } from '#office';
import type { Log } from '../open-log.js';
import { number, print, say } from '../terminal.js';

/** Says on which days a rule of two persons cannot be kept. Answers with the gaps. */
export const checkAuthority = async (
  { store, directory, agenda, settle }: Pick<Log, 'store' | 'directory' | 'settle'> & { readonly agenda: Pick<Log['agenda'], 'times'> },
  { json, ...days }: Partial<Span> & { readonly json: boolean },
): Promise<readonly SaidGap[]> => {
  await settle();
  const desk = new AuthorityDesk({ directory, regime: new RegimeDesk(store), clock: new OfficeClock(agenda.times) });
  const span = await desk.daysAhead(days);
  const gaps = await desk.said(span);
  if (json) print(JSON.stringify({ ...span, gaps }, null, 2));
  else {
    for (const { sentence } of gaps) print(say(sentence));
    print(say(summaryOf(gaps, span)));
  }
  return gaps;
};

const summaryOf = ({ length }: readonly SaidGap[], { from, to }: Span) => {
  const days = `${writeDay(from)} – ${writeDay(to)}`;
  return length === 0
    ? { vi: `Việc nào cần hai người cũng có đủ người (${days}).`, en: `Whatever takes two persons has them (${days}).` }
    : {
        vi: `${number(length)} khoảng trống thẩm quyền (${days}). Hãy xếp thêm người, hoặc ủy quyền bằng văn bản.`,
        en: `${number(length)} gap(s) of authority (${days}). Fill the seats, or delegate in writing.`,
      };
};
