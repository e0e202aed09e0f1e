import { type PersonEvent, personStream, type SeatHeld, seatName } from '#domain';
import type { Event, Instant } from '#eventsourcing';
import type { Asker, TestOffice } from './test-office.js';

/** Seats one more person, who asks under this name from then on: for two on seats that only what they may see tells apart. */
export const seated = async (office: TestOffice, { as, ...seat }: SeatHeld & { readonly as: string }): Promise<Asker> => {
  const name = { text: 'Lê Văn Kín', classification: 'personal' } as const;
  const registered: PersonEvent = { type: 'PersonRegistered', data: { language: 'vi', invented: true }, sealed: { name } };
  const events: readonly Event[] = [registered, { type: 'SeatTaken', data: seat }];
  const stream = personStream(seatName({ role: seat.role, unit: as }));
  const recordedAt: Instant = '2023-01-02T02:00:00.000Z';
  const answer = await office.store.append({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt });
  if (answer.status !== 'ok') throw new Error(`Somebody is called ${as} already.`);
  await office.settle();
  return office.as(seat.role, as);
};
