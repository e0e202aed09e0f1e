import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NoticeEvent, noticeStream, type ToldFact } from '#domain';
import { type TestOffice, testOffice } from '../testing/index.js';

let office: TestOffice;
const at = '2023-04-11T01:00:00.000Z';
const obligation = 'obligation/Q3-PKT/monthly/2023-04';
const fact: ToldFact = { id: 'fact-1', kind: 'reminder', subject: obligation };
const composed = (person: string): NoticeEvent => ({
  type: 'NoticeComposed',
  data: { person, openedAt: at, facts: [fact], suppressed: [], language: 'vi', messageId: `<${person.replace('@', '.')}@dunghan.example>` },
  occurredAt: at,
  sealed: {
    to: { text: 'somebody@example.invalid', classification: 'personal' },
    subject: { text: '1 báo cáo đến hạn', classification: 'personal' },
    text: { text: 'Báo cáo tháng 4', classification: 'personal' },
    html: { text: '<p>Báo cáo tháng 4</p>', classification: 'personal' },
  },
});
const outcome = (became: 'unknown' | 'accepted'): NoticeEvent => ({
  type: 'NoticeOutcomeRecorded',
  data: { outcome: became, handing: 1, attempts: 1 },
  occurredAt: at,
});

beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT');
  const append = (id: string, events: readonly NoticeEvent[]) =>
    office.store.append({ stream: noticeStream(id), expectedVersion: 0, events, actor: 'clock', recordedAt: at });
  await append('lost', [composed('reporter@Q3-PKT'), outcome('unknown')]);
  await append('proved', [composed('head@Q3-P-01'), outcome('accepted')]);
  await office.settle();
});
afterAll(() => office.close());

const list = async (who: ReturnType<TestOffice['as']>, query = '') =>
  (await who.get(`/notices${query}`)).body as { items: { notice: string; outcome: string }[]; total: number };
const names = async (...args: Parameters<typeof list>) => (await list(...args)).items.map(({ notice }) => notice).sort();
const problem = (status: number, code: string) => ({ status, body: { code } });

describe('the ledger of notices', () => {
  const clerk = () => office.as('finance_clerk', 'Q3-TCKH');

  it('shows each person his own, and all to those who compile', async () => {
    expect(await names(clerk())).toEqual(['lost', 'proved']);
    expect(await names(office.as('reporter', 'Q3-PKT'))).toEqual(['lost']);
    expect(await names(office.as('reporter', 'Q3-PKT'), '?person=head@Q3-P-01')).toEqual(['lost']);
    expect(await names(clerk(), '?outcome=unknown')).toEqual(['lost']);
    expect(await names(clerk(), `?obligation=${encodeURIComponent(obligation)}&person=head@Q3-P-01`)).toEqual(['proved']);
    expect(await clerk().get('/notices?limit=10&offset=5')).toMatchObject(problem(400, 'INPUT_FAULTY'));
  });

  it('one with its letter and what became of it, to whom it is for, his head, and those who see all', async () => {
    for (const who of [office.as('reporter', 'Q3-PKT'), office.as('head', 'Q3-PKT'), clerk()])
      expect((await who.get('/notices/lost')).body).toMatchObject({
        subject: '1 báo cáo đến hạn',
        text: 'Báo cáo tháng 4',
        told: [{ fact: 'fact-1', obligation }],
        history: [
          { what: { vi: expect.stringMatching(/^Soạn thông báo cho [^@]+, gồm 1 việc\.$/) as unknown } },
          { what: { vi: expect.stringContaining('Không rõ') as unknown } },
        ],
      });
    expect(await office.as('head', 'Q3-P-01').get('/notices/lost')).toMatchObject(problem(404, 'NO_SUCH_NOTICE'));
    expect(await clerk().get('/notices/none')).toMatchObject(problem(404, 'NO_SUCH_NOTICE'));
    expect(JSON.stringify((await clerk().get('/notices/lost')).body)).not.toContain('example.invalid');
  });

  it('stands in the history of the report it told of', async () => {
    const { body } = (await clerk().get('/obligations/Q3-PKT/monthly/2023-04')) as { body: { history: { type: string }[] } };
    expect(body.history.filter(({ type }) => type.startsWith('Notice')).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['NoticeComposed', 'NoticeOutcomeRecorded']),
    );
  });
});

describe('a letter is sent again', () => {
  it('by a person who may, once for one key', async () => {
    const clerk = office.as('finance_clerk', 'Q3-TCKH');
    expect(await office.as('reporter', 'Q3-PKT').post('/notices/lost/sendings')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await clerk.post('/notices/proved/sendings')).toMatchObject(problem(422, 'NOTICE_ACCEPTED'));
    expect(await clerk.post('/notices/none/sendings')).toMatchObject(problem(404, 'NO_SUCH_NOTICE'));
    expect(await clerk.post('/notices/lost/sendings', {}, { 'if-match': '"v1"' })).toMatchObject(problem(412, 'VERSION_CHANGED'));
    const key = { 'idempotency-key': 'again' };
    const first = await clerk.post('/notices/lost/sendings', {}, key);
    expect(first).toMatchObject({ status: 201, body: { notice: 'lost', version: 3, position: 'notice/lost:3' } });
    expect((await clerk.post('/notices/lost/sendings', {}, key)).body).toEqual(first.body);
    await office.settle();
    expect((await clerk.get('/notices/lost')).body).toMatchObject({ outcome: 'pending', sentAgain: 1 });
  });
});
