import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addMs, type NoticeComposed, rehearse, USUAL_PERSONAS } from '#domain';
import { LetterDelivery } from '#office';
import { plan, ToldOffice, windowMs } from '#office/testing';
import { inlineTables } from '#postgres';
import { Mailer, smtpSettings } from '#mail';
import { scriptedServer, type ScriptedServer } from '#mail/testing';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { fillDemonstration } from '../../apps/cli/src/fill-demonstration.js';

const until = '2023-03-05T17:00:00.000Z';
let database: TestDatabase;
let server: ScriptedServer;
let mailer: Mailer;
let office: ToldOffice;

beforeAll(async () => {
  database = await testDatabase();
  server = await scriptedServer();
  mailer = new Mailer(smtpSettings(`${server.url}?tls=off`));
  office = new ToldOffice(database);
  const rehearsal = rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until });
  const log = { store: office.store, settle: () => office.follow() };
  await fillDemonstration(log, { rehearsal, personas: USUAL_PERSONAS, progress: () => undefined });
  office.regime.refresh();
});
afterAll(async () => {
  await mailer.close(0);
  await server.close();
  await database.drop();
});

const tellPeople = async (): Promise<number> => {
  const { letters } = await office.composer().compose();
  const options = { from: { name: '', address: 'nhac@office.example' }, by: 'one', atOnce: 4, leaseMs: 60_000 };
  const { store, outbox, clock } = office;
  const delivery = new LetterDelivery({ store, outbox, clock, mailer, inline: inlineTables, chance: () => 0.5, options });
  while ((await delivery.deliverDue()) > 0);
  return letters;
};

it('tells nobody what was only rehearsed, though hundreds of facts were', async () => {
  office.now = addMs(until, 3_600_000);
  expect((await office.owed.after(0, 10_000)).length).toBeGreaterThan(150);
  expect(await tellPeople()).toBe(0);
  expect(server.connections).toBe(0);
  expect(await office.events('notice')).not.toEqual([]);
});

it('tells what happens from then on, and says that it is a demonstration', async () => {
  office.now = '2023-03-06T01:00:00.000Z'; // three working days before the quarterly report
  for (const unit of ['Q3-P-01', 'Q3-P-02', 'Q3-P-03']) await office.look(unit);
  office.now = addMs(office.now, windowMs);
  const letters = await tellPeople();
  expect(letters).toBeGreaterThan(0);
  expect(server.messages).toHaveLength(letters);
  const composed = (await office.events('notice')).filter(({ type, recordedAt }) => type === 'NoticeComposed' && recordedAt === office.now);
  const live = new Set((await office.owed.after(0, 10_000)).filter(({ at }) => at >= until).map(({ id }) => id));
  for (const { data, sealed } of composed) {
    for (const { id } of (data as NoticeComposed['data']).facts) expect(live).toContain(id);
    expect(sealed['subject']).toMatchObject({ text: expect.stringMatching(/^\[(DIỄN TẬP|DEMONSTRATION)\] /) as unknown });
    expect(sealed['text']).toMatchObject({ text: expect.stringMatching(/^(DIỄN TẬP|DEMONSTRATION): .*(giả định|invented)/) as unknown });
  }
});
