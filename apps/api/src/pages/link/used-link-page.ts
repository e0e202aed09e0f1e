import { html, type Html } from '#documents';
import type { Bilingual } from '#domain';
import type { LogMode } from '../../http/mode.js';
import type { Speech } from '../frame/speech.js';
import { welcome } from '../overview/welcome.js';

/** For whoever opens a link that lets nobody in any more: why, and how to get in now. */
export const usedLinkPage = (why: Bilingual, mode: LogMode, speaks: Speech): Html =>
  html`<section>
      <p>${speaks.say(why)}</p>
    </section>
    ${welcome(mode, '/', speaks)}`;
