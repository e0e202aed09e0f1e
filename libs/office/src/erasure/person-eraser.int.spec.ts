import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, addMs, erasePersonDecider, type PersonErased, personStream } from '#domain';
import { commandHandler, type RecordedEvent, type SealedPart } from '#eventsourcing';
import type { OutgoingMail } from '#mail';
import { inlineTables, LogFollower, PersonalParts, PostgresEventStore, projections, ReadModels, Sealer, verify } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { Door } from '../door/door.js';
import { LetterDelivery } from '../notice/letter-delivery.js';
import { ToldOffice, waveAt, windowMs } from '../notice/testing/told-office.js';
import { ErasureDesk } from './erasure-desk.js';
import { PersonEraser } from './person-eraser.js';

let database: TestDatabase;
let office: ToldOffice;
let personal: PersonalParts;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const ward = 'Q3-P-01';
const reporter = `reporter@${ward}`;
const head = `head@${ward}`;
const stream = personStream(reporter);
const administrator: Actor = { person: 'quan', seats: [{ unit: 'Q3-UBND', role: 'administrator' }] };

// The reporter and his head were told of a report; then the reporter left, on the day before.
beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
  personal = new PersonalParts(database.pool);
  await office.found(reporter, head);
  await office.look(ward);
  office.now = addMs(waveAt, windowMs);
  await office.composer().compose();
  await office.person(reporter, { type: 'LeaveSeat', data: { unit: ward, role: 'reporter', on: '2023-11-07' } });
  await office.follow();
});

const desk = (): ErasureDesk => {
  const { store, regime, directory } = office;
  return new ErasureDesk({ door: new Door({ store, regime, inline: inlineTables }), regime, directory, personal });
};
const erase = () => desk().erase(administrator, { person: reporter, reason: 'Theo yêu cầu', now: office.now });
/** The process that records an erasure dies before it takes anything away. */
const recordAndDie = () =>
  commandHandler(erasePersonDecider, { store: office.store })(stream, {
    ...{ type: 'ErasePerson', by: 'quan', now: office.now },
    data: { on: '2023-11-08', grants: 0, reason: 'Theo yêu cầu' },
  });
const letterTo = async (person: string): Promise<RecordedEvent> =>
  (await office.events('notice')).find(({ type, data }) => type === 'NoticeComposed' && (data as { person: string }).person === person)!;
const statusesOf = ({ sealed }: RecordedEvent): string[] => [...new Set(Object.values(sealed).map(({ status }: SealedPart) => status))];
const statuses = async (): Promise<string[]> => {
  const parts = [...(await office.store.read(stream)).filter(({ type }) => type !== 'PersonErased'), await letterTo(reporter)];
  return [...new Set(parts.flatMap(statusesOf))];
};
const follow = async (): Promise<void> => {
  await new Sealer(database.pool).sealAll();
  await new LogFollower(database.pool, office.store).catchUp(new PersonEraser({ store: office.store, personal }));
  await office.follow();
};

describe('a person who is erased', () => {
  it('has no name, no address and no letters any more; what he did and why he was erased stays', async () => {
    expect(await statuses()).toEqual(['kept']);
    expect(await erase()).toMatchObject({ status: 'appended' });
    expect(await statuses()).toEqual(['erased']);
    const [registered] = await office.store.read(stream);
    expect(registered).toMatchObject({ type: 'PersonRegistered', sealed: { name: { status: 'erased', erasedAt: office.now } } });
    const erased = (await office.store.read<PersonErased>(stream)).at(-1)!;
    expect(erased).toMatchObject({ data: { erasedBy: 'quan' }, sealed: { reason: { status: 'kept', text: 'Theo yêu cầu' } } });
    expect(statusesOf(await letterTo(head))).toEqual(['kept']);
  });

  it('is nameless in the directory at once, and when it is made anew', async () => {
    await erase();
    await office.follow();
    const nameless = { id: reporter, name: undefined, address: undefined };
    expect(await office.directory.person(reporter)).toMatchObject(nameless);
    await new ReadModels(database.pool, office.store, { inline: inlineTables, projections }).rebuild('directory');
    expect(await office.directory.person(reporter)).toMatchObject(nameless);
    expect((await office.directory.person(head))?.name).toBeDefined();
  });

  it('leaves the log and its chain whole', async () => {
    await erase();
    await office.follow();
    expect(await verify(database.pool)).toMatchObject({ ok: true, badParts: [] });
  });

  it('is sent no letter that waits: it is recorded that it was erased', async () => {
    await erase();
    const sent: OutgoingMail[] = [];
    const { store, outbox, clock } = office;
    const send = (mail: OutgoingMail) => {
      sent.push(mail);
      return Promise.resolve({ outcome: 'accepted', response: '250' } as const);
    };
    const options = { from: { name: 'Quận 3', address: 'a@office.example' }, by: 'one', atOnce: 4, leaseMs: 60_000 };
    const delivery = new LetterDelivery({
      ...{ store, outbox, clock, options },
      mailer: { send },
      inline: inlineTables,
      chance: () => 0.5,
    });
    expect(await delivery.deliverDue()).toBe(2);
    expect(sent.map(({ to }) => to)).toEqual(['head.q3.p.01@example.invalid']);
    const outcome = (await store.read((await letterTo(reporter)).stream)).at(-1)!;
    expect(outcome).toMatchObject({ type: 'NoticeOutcomeRecorded', data: { reason: 'erased' } });
  });

  it('is erased once; and not while he holds a seat, nor by anybody but an administrator', async () => {
    await erase();
    expect(await erase()).toMatchObject({ status: 'unchanged' });
    await expect(desk().erase(administrator, { person: head, reason: 'x', now: office.now })).rejects.toThrow('PERSON_HOLDS_SEAT');
    const chair: Actor = { person: 'em', seats: [{ unit: 'Q3-UBND', role: 'chair' }] };
    await expect(desk().erase(chair, { person: reporter, reason: 'x', now: office.now })).rejects.toThrow('NOT_YOUR_ROLE');
  });
});

describe('an erasure that was interrupted between its event and its work', () => {
  it('is finished by whoever follows the log', async () => {
    await recordAndDie();
    expect(await statuses()).toEqual(['kept']);
    await follow();
    expect(await statuses()).toEqual(['erased']);
  });

  it('is finished when it is asked for again', async () => {
    await recordAndDie();
    expect(await erase()).toMatchObject({ status: 'unchanged' });
    expect(await statuses()).toEqual(['erased']);
  });

  it('shows no name meanwhile', async () => {
    await recordAndDie();
    await office.follow();
    expect(await office.directory.person(reporter)).toMatchObject({ name: undefined, address: undefined });
  });
});

describe('nothing is erased', () => {
  it('of whom no event demands it', async () => {
    expect(await personal.erase(reporter)).toBe(0);
    await follow();
    expect(await statuses()).toEqual(['kept']);
  });
});

it('a letter that was being written while he was erased is erased when it comes by', async () => {
  await erase();
  await follow();
  const late = { type: 'NoticeComposed', data: { person: reporter, openedAt: waveAt, facts: [], suppressed: [] } };
  const to = { text: 'an@example.invalid', classification: 'personal' as const };
  const events = [{ ...late, sealed: { to } }];
  const appending = { stream: 'notice/late', expectedVersion: 0, actor: 'clock', recordedAt: office.now };
  const row = { table: 'notice_register', row: { stream: 'notice/late', version: 1, person: reporter, facts: [] } };
  await new PostgresEventStore(database.pool).append({ ...appending, events, inline: [row] });
  await follow();
  expect((await office.store.read('notice/late'))[0]!.sealed['to']).toMatchObject({ status: 'erased' });
});
