import { expect, it, jest } from '@jest/globals';
import type { ClockSetter } from '#office';
import { DemonstrationClock } from './demonstration-clock.js';

const setter = () => ({ run: jest.fn<ClockSetter['run']>(), pause: jest.fn<ClockSetter['pause']>() });
const clock = (of: ReturnType<typeof setter>, speed: number | undefined) => new DemonstrationClock(of as unknown as ClockSetter, speed);

it('runs from when agendas are first served until the process ends', async () => {
  const of = setter();
  const demonstration = clock(of, 3600);
  await demonstration.start();
  await demonstration.start();
  await demonstration.beforeApplicationShutdown();
  expect(of.run.mock.calls).toEqual([[3600]]);
  expect(of.pause).toHaveBeenCalledTimes(1);
});

it('is tried again when it could not be set: the database may have been away', async () => {
  const of = setter();
  of.run.mockRejectedValueOnce(new Error('away'));
  const demonstration = clock(of, 3600);
  await expect(demonstration.start()).rejects.toThrow('away');
  await demonstration.start();
  expect(of.run).toHaveBeenCalledTimes(2);
});

it('is nobody’s to set in production', async () => {
  const of = setter();
  const production = clock(of, undefined);
  await production.start();
  await production.beforeApplicationShutdown();
  expect([...of.run.mock.calls, ...of.pause.mock.calls]).toEqual([]);
});
