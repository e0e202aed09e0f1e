import { expect, it } from '@jest/globals';
import type { ObligationItem } from '#contracts';
import type { Instant } from '#eventsourcing';
import type { Act, ActingCast, Pending } from './acts.js';
import type { CompilingCast } from './compiling-acts.js';
import { liveOn, type LivingOnNews } from './live-on.js';
import { type OfficeApi, RequestRefused } from './office-api.js';

const noon: Instant = '2023-11-08T05:00:00.000Z';

/** An office with one report each in the state a test gives it; what is handed in is settled. */
class PlayedOffice {
  now: Instant = noon;
  readonly open = new Set<string>();
  readonly done: string[] = [];
  answer: (act: Act) => void = () => undefined;
  clock = () => Promise.resolve({ domainAt: this.now, speed: 1 });
  obligations = () => Promise.resolve([...this.open].map((obligation) => ({ obligation, status: 'open' }) as ObligationItem));
  escalations = () => Promise.resolve([]);
  rollups = () => Promise.resolve([]);
  carryOut = (act: Act): Promise<void> => {
    this.answer(act);
    this.done.push(act.key);
    if (act.key.endsWith('submission')) this.open.delete(act.person);
    return Promise.resolve();
  };
}

const act = (person: string, what: string, at: Instant): Act => ({
  at,
  person,
  about: person,
  method: 'POST',
  path: `/${what}`,
  body: {},
  key: `${person} ${what}`,
});
const cast = (at: (report: string) => Instant): ActingCast =>
  ({
    reader: () => 'reader',
    ofCase: () => [],
    ofReport: ({ item: { obligation } }: Pending) => ['draft', 'submission'].map((what) => act(obligation, what, at(obligation))),
  }) as unknown as ActingCast;

/** Lives until the news says enough. */
const live = async (office: PlayedOffice, at: (report: string) => Instant, enough: (said: string[]) => boolean): Promise<string[]> => {
  const stop = new AbortController();
  const said: string[] = [];
  const hear = (words: string): void => {
    said.push(words);
    if (enough(said)) stop.abort();
  };
  const news: LivingOnNews = {
    acted: ({ key }) => hear(key),
    refused: ({ key }, { problem }) => hear(`${key} refused ${problem.code}`),
    away: () => hear('away'),
  };
  const district = { zone: 'Asia/Ho_Chi_Minh', sign: 'UBND', compiling: {} as CompilingCast };
  await liveOn({ api: office as unknown as OfficeApi, cast: cast(at), ...district, news, signal: stop.signal });
  return said;
};

it('each acts when his time has come, the draft before the submission, and nobody before', async () => {
  const office = new PlayedOffice();
  office.open.add('an').add('binh');
  const said = await live(
    office,
    (report) => (report === 'an' ? noon : '2023-11-08T05:00:00.001Z'),
    (words) => words.length === 2,
  );
  expect(said).toEqual(['an draft', 'an submission']);
  expect([...office.open]).toEqual(['binh']);
});

it('what was refused is left alone, with what would have followed; others go on', async () => {
  const office = new PlayedOffice();
  office.open.add('an').add('binh');
  office.answer = ({ person }) => {
    if (person === 'an') throw new RequestRefused(422, { code: 'NOTHING_OWED' });
  };
  const said = await live(
    office,
    () => noon,
    (words) => words.includes('binh submission') && words.includes('an draft refused NOTHING_OWED'),
  );
  expect(said.filter((words) => words.startsWith('an'))).toEqual(['an draft refused NOTHING_OWED']);
});

it('an API that is away is said once, and life goes on when it is back', async () => {
  const office = new PlayedOffice();
  office.open.add('an');
  let tries = 0;
  office.answer = () => {
    if (++tries <= 2) throw new Error('503');
  };
  const said = await live(
    office,
    () => noon,
    (words) => words.includes('an submission'),
  );
  expect(said).toEqual(['away', 'an draft', 'an submission']);
});

it('what is about one report is done in the order of its time', async () => {
  const office = new PlayedOffice();
  for (let person = 0; person < 12; person++) office.open.add(`person ${person}`);
  const earlier = (report: string): Instant => (report === 'person 11' ? '2023-11-08T04:00:00.000Z' : noon);
  const said = await live(office, earlier, (words) => words.length === 24);
  for (let person = 0; person < 12; person++)
    expect(said.filter((words) => words.startsWith(`person ${person} `))).toEqual([
      `person ${person} draft`,
      `person ${person} submission`,
    ]);
  expect(said[0]).toBe('person 11 draft');
});
