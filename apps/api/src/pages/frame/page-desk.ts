import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { STARTER_BEAT, type StarterSays } from '#config';
import { OfficeClock, RegimeDesk } from '#office';
import { Beats } from '#postgres';
import type { Visitor } from '../../access/index.js';
import { Doctor } from '../../health/doctor.js';
import { Mode } from '../../http/mode.js';
import { API_SETTINGS, type ApiSettings } from '../../settings.js';
import type { ClockFacts, Facts } from './facts.js';
import { isLoopback } from './loopback.js';

/** A sign of life of the starter older than this is none. */
const FRESH_MS = 10_000;

/** Gathers what every page says at its head. */
@Injectable()
export class PageDesk {
  constructor(
    private readonly mode: Mode,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
    private readonly doctor: Doctor,
    private readonly beats: Beats,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async facts(request: Request, visitor: Visitor | undefined): Promise<Facts> {
    const [mode, regime, now, speed, clock] = await Promise.all([
      this.mode.current(),
      this.regime.find(),
      this.clock.now(),
      this.clock.speed(),
      this.#clock(),
    ]);
    const mailbox = mode === 'demonstration' && this.settings.mailboxDirectory !== undefined && isLoopback(request);
    return { mode, regime, now, speed, clock, visitor, mailbox };
  }

  async #clock(): Promise<ClockFacts> {
    const [{ clock, clockNote }, beats] = await Promise.all([this.doctor.examine(), this.beats.all()]);
    const starter = beats.find(({ name, ageMs }) => name === STARTER_BEAT && ageMs <= FRESH_MS);
    const temporal = (starter?.says as Partial<StarterSays> | undefined)?.temporal?.state;
    const starting = clock === 'away' && starter !== undefined && temporal !== 'away';
    return { state: starting ? 'starting' : clock, note: clockNote };
  }
}
