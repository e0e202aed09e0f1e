import { describe, expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.js';
import { House } from './house.js';
import { Keeper, type KeeperNews } from './keeper.js';
import type { Ending } from './part.js';
import { pauseBeforeRestart } from './pause-before-restart.js';
import { PlayedPart } from './testing/played-part.js';

const deaths = (): { news: KeeperNews; died: { ending: Ending; pauseMs: number }[]; started: (number | undefined)[] } => {
  const died: { ending: Ending; pauseMs: number }[] = [];
  const started: (number | undefined)[] = [];
  const news = {
    started: (_: string, pid: number | undefined) => void started.push(pid),
    ended: () => undefined,
    died: (_: string, ending: Ending, pauseMs: number) => void died.push({ ending, pauseMs }),
  };
  return { news, died, started };
};

const atOnce = (): number => 1;

describe('a keeper', () => {
  it('starts again what has died, and says why it died', async () => {
    const part = new PlayedPart('worker');
    const { news, died, started } = deaths();
    const keeper = new Keeper(part, news, atOnce);
    keeper.start();
    await eventually(() => expect(started).toEqual([1]));
    part.die('1', 'no more tea');
    await eventually(() => expect(started).toEqual([1, 2]));
    expect(died).toEqual([{ ending: { how: '1', lastWords: 'no more tea' }, pauseMs: 1 }]);
    await keeper.stop();
  });

  it('starts nothing again once it is asked to stop, also while it pauses', async () => {
    const part = new PlayedPart('worker');
    const { news, died, started } = deaths();
    const keeper = new Keeper(part, news, () => 3_600_000);
    keeper.start();
    await eventually(() => expect(started).toHaveLength(1));
    part.die();
    await eventually(() => expect(died).toHaveLength(1));
    await keeper.stop();
    expect(started).toHaveLength(1);
  });

  it('ends at once what does not end in order', async () => {
    const part = new PlayedPart('worker');
    part.deaf = true;
    const { news, died, started } = deaths();
    const keeper = new Keeper(part, news, atOnce);
    keeper.start();
    await eventually(() => expect(started).toHaveLength(1));
    await keeper.stop();
    expect(part.happened).toEqual(['worker begins', 'worker gets SIGKILL', 'worker ended']);
    expect(died).toEqual([]);
  });

  it('starts anew at once, and speaks of no death, when what it was told holds no longer', async () => {
    const part = new PlayedPart('api');
    const { news, died, started } = deaths();
    const keeper = new Keeper(part, news, () => 3_600_000);
    keeper.start();
    await eventually(() => expect(started).toHaveLength(1));
    keeper.again();
    await eventually(() => expect(started).toHaveLength(2));
    expect(died).toEqual([]);
    await keeper.stop();
  });

  it('says what stands in the way of a part that cannot begin, and leaves it more time', async () => {
    const part = new PlayedPart('temporal', [], 300_000);
    part.refusal = Object.assign(new Error('no Go'), { sentence: { vi: 'Chưa có Go.', en: 'There is no Go.' } });
    const { news, died } = deaths();
    const keeper = new Keeper(part, news, atOnce);
    keeper.start();
    await eventually(() => expect(died).toHaveLength(1));
    expect(died[0]).toMatchObject({ ending: { sentence: { en: 'There is no Go.' } }, pauseMs: 300_000 });
    await keeper.stop();
  });
});

it('pauses grow up to half a minute, and begin anew after a part ran a minute', () => {
  const pauses: number[] = [];
  for (let lastPauseMs = 0; pauses.length < 7; pauses.push(lastPauseMs)) lastPauseMs = pauseBeforeRestart({ ranMs: 10, lastPauseMs });
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(pauseBeforeRestart({ ranMs: 60_000, lastPauseMs: 30_000 })).toBe(1_000);
});

describe('a house', () => {
  const three = (): { happened: string[]; parts: PlayedPart[]; house: House; started: (number | undefined)[] } => {
    const happened: string[] = [];
    const parts = ['worker', 'api', 'temporal'].map((name) => new PlayedPart(name, happened));
    const { news, started } = deaths();
    return { happened, parts, house: new House(parts, news), started };
  };

  it('stops one after the other, and nobody before those who need him', async () => {
    const { happened, house, started } = three();
    house.start('api', 'worker', 'temporal');
    await eventually(() => expect(started).toHaveLength(3));
    happened.length = 0;
    await house.stop();
    expect(happened.filter((what) => what.endsWith('ended'))).toEqual(['worker ended', 'api ended', 'temporal ended']);
    expect(happened.indexOf('api gets SIGTERM')).toBeGreaterThan(happened.indexOf('worker ended'));
  });

  it('ends all at once for who is in a hurry', async () => {
    const { happened, parts, house, started } = three();
    for (const part of parts) part.deaf = true;
    house.start('api', 'worker', 'temporal');
    await eventually(() => expect(started).toHaveLength(3));
    house.hurry();
    expect(happened.filter((what) => what.endsWith('SIGKILL'))).toHaveLength(3);
    await house.stop();
  });

  it('stops without those that never began', async () => {
    const { happened, house, started } = three();
    house.start('api');
    await eventually(() => expect(started).toHaveLength(1));
    await house.stop();
    expect(happened).toEqual(['api begins', 'api gets SIGTERM', 'api ended']);
  });
});
