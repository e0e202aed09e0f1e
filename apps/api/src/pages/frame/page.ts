import { html, type Html, signSymbols } from '#documents';
import { type Bilingual, writeInstant } from '#domain';
import type { Facts } from './facts.js';
import { LIVE_SCRIPT } from './live-script.js';
import { sayClock } from './say-clock.js';
import { same, type Speech } from './speech.js';
import { STYLE } from './style.js';

/** One page: what stands on it, and what is said around it. */
export interface Page {
  readonly title: Bilingual;
  readonly body: Html;
  /** Where it stands, with its query: the switch of language leads there again. */
  readonly path: string;
  /** Missing where nothing may be asked of the database. */
  readonly facts?: Facts | undefined;
  /** Whether it is loaded anew when something happens. */
  readonly live?: boolean;
}

/** The page as it is sent. Without its script, which only loads it anew, nothing on it is lost. */
export const writePage = ({ title, body, path, facts, live = false }: Page, speech: Speech): string => {
  const { language, say } = speech;
  return `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${live && html`<noscript><meta http-equiv="refresh" content="30" /></noscript>`}
        <title>${say(title)} – Đúng Hạn</title>
        ${STYLE}
      </head>
      <body>
        ${signSymbols(['on_time', 'returned', 'missing', 'pending', 'excused', 'cancelled', 'waiting', 'due_soon', 'overdue'])}
        <a class="skip" href="#content">${say({ vi: 'Đến nội dung', en: 'Skip to the content' })}</a>
        ${facts?.mode === 'demonstration' && band(speech)}
        <div class="sheet">
          ${head(title, path, facts, speech)}
          <main id="content">${body}</main>
          ${foot(facts, live, speech)}
        </div>
        ${live && LIVE_SCRIPT}
      </body>
    </html>`.text
  }\n`;
};

const band = ({ say }: Speech): Html =>
  html`<div class="band" role="note">
    <p>
      <strong>${say({ vi: 'Diễn tập', en: 'Demonstration' })}</strong>
      ${say({
        vi: 'Người và việc ở đây là giả định. Không có thư nào ra khỏi máy này.',
        en: 'Persons and events are invented. No letter leaves this machine.',
      })}
    </p>
  </div>`;

const head = (title: Bilingual, path: string, facts: Facts | undefined, speech: Speech): Html => {
  const { say } = speech;
  return html`<header>
    <div class="top">
      <p class="authority">${say(facts?.regime?.authority.name ?? same('Đúng Hạn'))}</p>
      ${languages(path, speech)}
    </div>
    ${facts && navigation(facts, speech)}
    <div class="title">
      <div>
        <h1>${say(title)}</h1>
        ${
          facts?.regime &&
          html`<p class="facts">
            ${say({ vi: `Năm ${facts.regime.head.year}`, en: `Year ${facts.regime.head.year}` })} · ${say({ vi: 'kế hoạch', en: 'plan' })}
            <code>${facts.regime.head.code}</code> · ${say({ vi: 'lịch làm việc', en: 'working calendar' })}
            <code>${facts.regime.calendar.version}</code>
          </p>`
        }
      </div>
      ${facts?.regime && clock(facts, facts.regime.authority.zone, speech)}
    </div>
  </header>`;
};

const languages = (path: string, { language, say }: Speech): Html => {
  const link = (to: 'vi' | 'en', name: string): Html =>
    html`<a href="${inLanguage(path, to)}" lang="${to}" hreflang="${to}" ${language === to && html`aria-current="true"`}>${name}</a>`;
  return html`<nav class="languages" aria-label="${say({ vi: 'Ngôn ngữ', en: 'Language' })}">
    ${link('vi', 'Tiếng Việt')}${link('en', 'English')}
  </nav>`;
};

const inLanguage = (path: string, language: string): string => {
  const url = new URL(path, 'http://page');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
};

const navigation = ({ mailbox, temporalUi, visitor }: Facts, { say }: Speech): Html =>
  html`<nav class="places" aria-label="${say({ vi: 'Các trang', en: 'Pages' })}">
    <a href="/">${say({ vi: 'Tổng quan', en: 'Overview' })}</a>
    ${mailbox && html`<a href="/mailbox">${say({ vi: 'Hộp thư diễn tập', en: 'Mailbox' })}</a>`}
    <a href="/api/docs">${say({ vi: 'Tài liệu API', en: 'API documents' })}</a>
    ${temporalUi && html`<a href="${temporalUi}">Temporal</a>`}
    ${visitor && html`<span class="visitor">${visitor.name ?? visitor.actor.person}</span>`}
  </nav>`;

const clock = ({ now, speed, clock: facts, mode }: Facts, zone: string, { say }: Speech): Html => {
  const { word, more } = sayClock(facts, mode);
  return html`<dl class="clock ${facts.state}">
    <div>
      <dt>${say({ vi: 'Giờ của cơ quan', en: 'The authority’s time' })}</dt>
      <dd>
        <time datetime="${now}">${writeInstant(now, zone)}</time> <small>${zone}</small>
        ${speed !== 1 && speed !== 0 && html` <small>${say({ vi: `nhanh gấp ${speed}`, en: `${speed} times as fast` })}</small>`}
      </dd>
    </div>
    <div>
      <dt>${say({ vi: 'Đồng hồ nhắc hạn', en: 'The clock that reminds' })}</dt>
      <dd><strong>${say(word)}</strong>${more && html`<span class="more">${say(more)}</span>`}</dd>
    </div>
  </dl>`;
};

const foot = (facts: Facts | undefined, live: boolean, { say }: Speech): Html =>
  html`<footer>
    ${
      live &&
      facts?.visitor &&
      html`<p>
        ${say({
          vi: `Người đang xem: ${facts.visitor.name ?? facts.visitor.actor.person}. Trang chỉ nêu việc của những đơn vị mà người ấy được xem.`,
          en: `Seen by ${facts.visitor.name ?? facts.visitor.actor.person}. The page shows only what concerns the units this person may see.`,
        })}
      </p>`
    }
    ${
      live &&
      html`<p class="refresh">
        ${say({ vi: 'Trang tự tải lại khi có thay đổi.', en: 'The page loads itself anew when something changes.' })}
        <a class="changed" href="/" hidden>${say({ vi: 'Có thay đổi: tải lại', en: 'Something changed: load again' })}</a>
      </p>`
    }
  </footer>`;
