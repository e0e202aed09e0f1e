import { html, type Html } from '#documents';
import { writeInstant } from '#domain';
import type { MailboxAttachment, MailboxMessage } from '#mail';
import type { Speech } from '../frame/speech.js';
import { duplicate } from './mailbox-page.js';

export interface LetterOnPage {
  readonly letter: MailboxMessage;
  readonly zone: string;
  /** Links that begin so lead to our own pages and may be followed. */
  readonly publicUrl: string;
}

/** One letter as its reader gets it: the text, the same as HTML in a frame that runs and loads nothing, and what is attached. */
export const letterPage = ({ letter, zone, publicUrl }: LetterOnPage, { say }: Speech): Html =>
  html`<article class="letter">
    <dl>
      <dt>${say({ vi: 'Từ', en: 'From' })}</dt>
      <dd>${letter.from}</dd>
      <dt>${say({ vi: 'Đến', en: 'To' })}</dt>
      <dd>${letter.to}</dd>
      <dt>${say({ vi: 'Ngày', en: 'Date' })}</dt>
      <dd>${writeInstant(letter.date, zone)}</dd>
      <dt>Message-ID</dt>
      <dd><code>${letter.messageId}</code> ${letter.possibleDuplicate && duplicate(say)}</dd>
    </dl>
    <section aria-labelledby="text-heading">
      <h2 id="text-heading">${say({ vi: 'Văn bản', en: 'Text' })}</h2>
      <pre>${withLinks(letter.text, publicUrl)}</pre>
    </section>
    ${
      letter.html !== undefined &&
      html`<section aria-labelledby="html-heading">
        <h2 id="html-heading">HTML</h2>
        <iframe sandbox srcdoc="${letter.html}" title="${say({ vi: 'Thư dạng HTML', en: 'The letter as HTML' })}"></iframe>
      </section>`
    }
    ${
      letter.attachments.length > 0 &&
      html`<section aria-labelledby="attachments-heading">
        <h2 id="attachments-heading">${say({ vi: 'Tệp đính kèm', en: 'Attachments' })}</h2>
        ${letter.attachments.map((attachment) => attached(attachment, say))}
      </section>`
    }
    <p><a href="/mailbox">${say({ vi: 'Về hộp thư', en: 'To the mailbox' })}</a></p>
  </article>`;

const attached = ({ name, contentType, size, content }: MailboxAttachment, say: Speech['say']): Html =>
  html`<h3>${name === '' ? say({ vi: '(không tên)', en: '(no name)' }) : name} <small>${contentType}, ${size} B</small></h3>
    ${content !== undefined && html`<pre>${content}</pre>`}`;

/** The text, in which links to our own pages can be followed; no others, since nobody knows where they lead. */
const withLinks = (text: string, publicUrl: string): Html[] => {
  const own = new RegExp(`(${publicUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/[^\\s<>"']*)`);
  return text
    .split(own)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part.slice(publicUrl.length)}">${part}</a>` : html`${part}`));
};
