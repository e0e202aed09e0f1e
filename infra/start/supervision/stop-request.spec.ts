import { afterEach, expect, it, jest } from '@jest/globals';
import { StopAsked, StopRequest } from './stop-request.js';

// A test may not signal its own process, so the process's listeners are called as the system would call them.
const press = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): unknown => process.emit(signal);
const before = process.listeners('SIGINT').length;

afterEach(() => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal);
  jest.restoreAllMocks();
});

it('lets go of whatever was under way when a person asks to stop', async () => {
  expect(before).toBe(0);
  const said = jest.fn();
  const stop = new StopRequest(said).listen();
  const work = stop.orStop(new Promise<never>(() => undefined));
  press('SIGINT');
  await expect(work).rejects.toThrow(StopAsked);
  expect(said).toHaveBeenCalledTimes(1);
  await stop.asked;
});

it('takes one press that arrives twice for one, and another press for hurry', () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(1_000);
  const hurry = jest.fn();
  const stop = new StopRequest().listen();
  stop.inAHurry(hurry);
  press('SIGINT');
  press('SIGINT');
  expect(hurry).not.toHaveBeenCalled();
  clock.mockReturnValue(2_000);
  press('SIGINT');
  expect(hurry).toHaveBeenCalledTimes(1);
});

it('hears a closed terminal and a polite kill as well', () => {
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    const stop = new StopRequest().listen();
    press(signal);
    expect(stop.isAsked).toBe(true);
  }
});
