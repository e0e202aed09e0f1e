import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { FeedCalendar } from '#office';
import { Public } from '../access/index.js';
import { WindowRate } from '../http/window-rate.js';

/** A calendar asks a few times an hour; who asks more often has it set wrong. */
const PER_KEY = 30;
/** Of all together, known or guessed. */
const PER_PROCESS = 6_000;

/** Gives a calendar to whoever has its address: nobody signs in here, the address is the key. Every no is the same. */
@Public()
@ApiExcludeController()
@Controller('calendar')
export class FeedController {
  readonly #byKey = new WindowRate(PER_KEY);
  readonly #all = new WindowRate(PER_PROCESS);

  constructor(private readonly calendar: FeedCalendar) {}

  @Get(':file')
  async fetch(@Param('file') file: string, @Res() response: Response): Promise<void> {
    response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' });
    const [, key] = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file) ?? [];
    if (key === undefined) return nothingHere(response);
    const seconds = this.#all.count('') ?? this.#byKey.count(key);
    if (seconds !== undefined) return void response.status(429).set('Retry-After', String(seconds)).type('text/plain').send(TOO_OFTEN);
    const text = await this.calendar.write(key);
    if (text === undefined) return nothingHere(response);
    response
      .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="han-bao-cao.ics"' })
      .send(text);
  }
}

const nothingHere = (response: Response): void =>
  void response.status(404).type('text/plain').send('Không có lịch ở địa chỉ này.\nThere is no calendar at this address.\n');

const TOO_OFTEN =
  'Lịch này được tải quá nhiều lần trong một phút. Hãy đặt chu kỳ cập nhật dài hơn.\nThis calendar is fetched too often. Let it be fetched less often.\n';
