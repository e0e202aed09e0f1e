import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { OfficeClock, RegimeDesk } from '#office';
import { Beats } from '#postgres';
import type { Visitor } from '../../access/index.js';
import { Doctor, starterIn } from '../../health/doctor.js';
import { Mode } from '../../http/mode.js';
import { API_SETTINGS, type ApiSettings } from '../../settings.js';
import type { ClockFacts, Facts } from './facts.js';
import { isLoopback, isLoopbackName } from './loopback.js';

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
    return { mode, regime, now, speed, clock, visitor, mailbox, temporalUi: visitor && this.#temporalUi(request) };
  }

  /** On this very machine it can be reached from this machine alone: elsewhere the link would lead to the reader's own. */
  #temporalUi(request: Request): string | undefined {
    const { temporalUiUrl: url } = this.settings;
    return url !== undefined && (isLoopback(request) || !isLoopbackName(new URL(url).host)) ? url : undefined;
  }

  async #clock(): Promise<ClockFacts> {
    const [{ clock, clockNote }, beats] = await Promise.all([this.doctor.examine(), this.beats.all()]);
    const starter = starterIn(beats);
    const starting = clock === 'away' && starter !== undefined && starter.temporal?.state !== 'away';
    return { state: starting ? 'starting' : clock, note: clockNote };
  }
}
