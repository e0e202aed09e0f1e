import { type Role, seatName } from '#domain';
import { signAccess } from '#office';
import type { TestOffice } from '../../testing/index.js';

/** A page as a browser got it. */
export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What can be read on it, in one line. */
  readonly text: string;
}

/** Opens pages as whoever holds this seat, by the cookie of a session; as a stranger without one. */
export const reader =
  (office: TestOffice, seat?: readonly [role: Role, unit: string]) =>
  async (path: string, headers: Record<string, string> = {}): Promise<ReadPage> => {
    const cookies = [...(seat ? [await session(office, seat)] : []), ...(headers['cookie'] === undefined ? [] : [headers['cookie']])];
    const answer = await fetch(`${office.url}${path}`, {
      redirect: 'manual',
      headers: { ...headers, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) },
    });
    const html = await answer.text();
    return { status: answer.status, headers: answer.headers, html, text: textOf(html) };
  };

const session = async ({ settings }: TestOffice, [role, unit]: readonly [Role, string]): Promise<string> =>
  `dunghan_session=${await signAccess({ person: seatName({ role, unit }), kind: 'session', seconds: 600 }, settings.tokenKey)}`;

/** The words between the tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1');

/** The part of a page that begins with this heading. */
export const sectionOf = ({ html }: ReadPage, heading: string): string =>
  textOf(html.split('<section').find((section) => textOf(`<section${section}`).trim().startsWith(heading)) ?? '').trim();
