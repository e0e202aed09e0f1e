import { Inject, Injectable } from '@nestjs/common';
import type { FileAnswer } from '#contracts';
import { factId, fileRefusals, fileStream, laterOf } from '#domain';
import { FileStore } from '#files';
import { FileDesk, OfficeClock } from '#office';
import type { Asker } from '../access/index.js';
import type { ApiRequest } from '../http/api-request.js';
import { commandRequestOf, optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { readUpload } from './read-upload.js';

/** Beside the file itself a form holds its fields and the lines between them. */
const FORM_BYTES = 16_384;

/** Takes uploads in: reads them as they come, and hands them to the desk when they are whole. */
@Injectable()
export class UploadDesk {
  constructor(
    private readonly files: FileStore,
    private readonly desk: FileDesk,
    private readonly clock: OfficeClock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async receive({ actor, response }: Asker, request: ApiRequest): Promise<FileAnswer> {
    const atMost = this.settings.files.largestBytes;
    if (Number(request.headers['content-length'] ?? 0) > atMost + FORM_BYTES) throw tooLarge(request, atMost);
    const { name, fields, received } = await readUpload(request, (bytes) => this.files.receive(bytes, { atMost }));
    const subject = fields.get('subject') ?? '';
    const restricted = fields.get('restricted') === 'true';
    // The same request is the same file for the same subject, whichever way its form was put together.
    request.body = { subject, restricted, name, digest: received.digest };
    const asked = commandRequestOf(request);
    const id = factId('file', actor.person, asked.key);
    const now = laterOf(asked.receivedAt, await this.clock.now());
    const upload = { id, subject, name, restricted, received, now };
    const handled = await this.desk.receive(actor, upload, optionsOf(asked, { file: id }));
    return reply(response, fileStream(id), handled, { file: id });
  }
}

/** Said before anything is read; what is being sent passes unread. */
const tooLarge = (request: ApiRequest, atMost: number): Error => {
  request.resume();
  return fileRefusals.tooLarge(atMost);
};
