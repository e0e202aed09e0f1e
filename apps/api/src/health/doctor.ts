import { Injectable } from '@nestjs/common';
import type { Health } from '#contracts';
import { STARTER_BEAT, type StarterSays } from '#config';
import { CLOCK_BEAT, OfficeClock } from '#office';
import { type Beat, Beats, Vitals } from '#postgres';
import { Mode } from '../http/mode.js';

/** A sign of life older than this is none. */
const FRESH_MS = 10_000;
/** Beyond this the receipt instant of a report could be doubted. */
const MOST_SKEW_MS = 5_000;
/** A database that does not answer within this is away. */
const PATIENCE_MS = 2_000;

/** Says how the API is. It asks the database, and nobody else: whether somebody keeps the time is read from the signs of life left there. */
@Injectable()
export class Doctor {
  constructor(
    private readonly vitals: Vitals,
    private readonly beats: Beats,
    private readonly clock: OfficeClock,
    private readonly mode: Mode,
  ) {}

  async examine(): Promise<Health> {
    try {
      return await within(PATIENCE_MS, this.#examine());
    } catch {
      return AWAY;
    }
  }

  async #examine(): Promise<Health> {
    const [{ log, migrationsPending }, beats, speed, skew, mode] = await Promise.all([
      this.vitals.read(),
      this.beats.all(),
      this.clock.speed(),
      this.clock.skewMs(),
      this.mode.current(),
    ]);
    const clock = clockOf(beats, speed);
    const clockSkewMilliseconds = Math.round(skew);
    const degraded = [
      ...(clock === 'running' ? [] : [`clock-${clock}`]),
      ...(migrationsPending === 0 ? [] : ['migrations-pending']),
      ...(Math.abs(skew) > MOST_SKEW_MS ? ['clock-skew'] : []),
      ...log.alarms,
    ];
    return {
      status: degraded.length === 0 ? 'ready' : 'degraded',
      ...{ mode, clock, clockNote: clock === 'running' ? null : noteOf(beats), database: 'up', migrationsPending, clockSkewMilliseconds },
      oldestUnsealedMilliseconds: Math.round(log.oldestUnsealedMilliseconds),
      degraded,
    };
  }
}

const clockOf = (beats: readonly Beat[], speed: number): Health['clock'] => {
  const beat = beats.find(({ name }) => name === CLOCK_BEAT);
  if (beat === undefined || beat.ageMs > FRESH_MS || beat.says['temporal'] !== true) return 'away';
  return speed === 0 ? 'standing' : 'running';
};

const noteOf = (beats: readonly Beat[]): Health['clockNote'] => starterIn(beats)?.temporal?.sentence ?? null;

/** What the starter says of what it has started; nothing where there is none, or none any more. */
export const starterIn = (beats: readonly Beat[]): Partial<StarterSays> | undefined =>
  beats.find(({ name, ageMs }) => name === STARTER_BEAT && ageMs <= FRESH_MS)?.says;

const AWAY: Health = {
  status: 'unavailable',
  mode: 'unknown',
  clock: 'unknown',
  clockNote: null,
  database: 'away',
  migrationsPending: 0,
  oldestUnsealedMilliseconds: 0,
  clockSkewMilliseconds: 0,
  degraded: ['database-away'],
};

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
