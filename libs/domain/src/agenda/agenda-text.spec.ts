import { expect, it } from '@jest/globals';
import { duties, monthly } from '../duty/testing/district3.js';
import { onTheDay, submit } from '../obligation/testing/april.js';
import { agendaText } from './agenda-text.js';
import { Office } from './testing/office.js';
import { startOfApril } from './testing/april-agenda.js';

const regime = { authority: { code: 'Q3', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' }, duties, units: [] };

/** What is told after the look at this instant, and after all that was due until then. */
const toldAt = (day: Parameters<typeof onTheDay>[0], time: Parameters<typeof onTheDay>[1], office = new Office({ duties: [monthly] })) => {
  const now = onTheDay(day, time);
  office.live(startOfApril, now);
  const plan = office.plan(now);
  return agendaText({ duties: plan.duties, next: plan.nextWakeAt }, regime);
};

it('tells each report with its last day, the step that is said now, and what comes next', () => {
  expect(toldAt('2023-04-11', '08:00').details.split('\n').slice(2)).toEqual([
    '| Báo cáo định kỳ hàng tháng, tháng 04/2023 (Q3-PKT) | 14/04/2023 | chưa gửi | trước 3 ngày làm việc | 08:00 ngày 13/04/2023 | – |',
    '',
    'Xem lại lúc 08:00 ngày 13/04/2023.',
  ]);
});

it('says in one line what the next wake is for', () => {
  expect(toldAt('2023-04-11', '08:00').nextWake).toBe('Nhắc 1 báo cáo, hạn hết 14/04');
  expect(toldAt('2023-04-14', '08:00').nextWake).toBe('Xét quá hạn 1 báo cáo, hạn hết 14/04');
  expect(toldAt('2023-04-15', '00:02').nextWake).toBe('Xét trình lãnh đạo xử lý 1 báo cáo quá hạn, ngày 18/04');
});

it('names the level a case has reached, and that a report waits for review', () => {
  const office = new Office({ duties: [monthly] });
  expect(toldAt('2023-04-18', '08:00', office).details).toMatch(/quá hạn .*\| 1 \|$/m);
  office.log.carryOut(submit(onTheDay('2023-04-18', '10:00')));
  const plan = office.plan(onTheDay('2023-04-18', '11:00'));
  expect(agendaText({ duties: plan.duties, next: plan.nextWakeAt }, regime).details).toMatch(/đã gửi, chờ kiểm tra .*\| – \|/);
});

it('says so when nothing is left to watch', () => {
  expect(agendaText({ duties: [], next: onTheDay('2023-05-01', '00:00') }, regime)).toEqual({
    details: 'Không còn báo cáo nào phải theo dõi. Xem lại lúc 00:00 ngày 01/05/2023.',
    nextWake: 'Xem lại ngày 01/05',
  });
});
