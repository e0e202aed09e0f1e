import { html, type Html } from '#documents';
import {
  type Bilingual,
  escalationStream,
  type LocalDay,
  namesIn,
  type Regime,
  type Role,
  ROLE_NAMES,
  writeDay,
  writeInstant,
} from '#domain';
import type { Instant } from '#eventsourcing';
import type { ChoiceView, DossierView, EscalationAct } from '#contracts';
import { historyList } from '../frame/history-list.js';
import { linkTo } from '../frame/links.js';
import type { Speech } from '../frame/speech.js';
import { CASE_STATUS } from './case-status.js';
import { noticesOfCase } from './notices-of-case.js';
import { recordOfUnit } from './record-of-unit.js';

/** One case with all that is needed to decide on it: what is owed, with whom it lies, the letter, the choices, the unit's record. */
export const escalationPage = (view: DossierView, regime: Regime, speech: Speech): Html => {
  const { say } = speech;
  return html`<p class="due-line">
      <span class="state waiting">${say(CASE_STATUS[view.status])}</span> ${say(view.owed)}. ${say(view.deadline)}
    </p>
    ${view.may.length > 0 && html`<p>${say(sayMay(view))}</p>`} ${facts(view, regime, speech)} ${choices(view.choices, speech)}
    ${letter(view, speech)} ${recordOfUnit(view.record, speech)} ${noticesOfCase(view.notices, regime.authority.zone, speech)}
    ${historyList(view.history, speech)}
    <p><a href="/#proposals-heading">${say({ vi: 'Về danh sách đề xuất', en: 'To the list of proposals' })}</a></p>`;
};

const ACTS: Readonly<Record<EscalationAct, Bilingual>> = {
  propose_escalation: { vi: 'đề xuất', en: 'propose' },
  amend_escalation: { vi: 'sửa văn bản', en: 'change the letter' },
  withdraw_escalation: { vi: 'rút đề xuất', en: 'withdraw it' },
  decide_escalation: { vi: 'quyết định', en: 'decide on it' },
  dispatch_escalation: { vi: 'phát hành', en: 'send it out' },
  acknowledge_escalation: { vi: 'xác nhận đã nhận', en: 'acknowledge it' },
  close_escalation: { vi: 'khép lại', en: 'close it' },
};

const sayMay = ({ may, case: id }: DossierView): Bilingual => ({
  vi: `Ông/Bà có thể ${may.map((act) => ACTS[act].vi).join(', ')} qua API, tại /api/escalations/${id} (xem tài liệu API).`,
  en: `You may ${may.map((act) => ACTS[act].en).join(', ')} by the API, at /api/escalations/${id} (see its documents).`,
});

const facts = (view: DossierView, regime: Regime, { say }: Speech): Html => {
  const { subject, others, gap, standing, decider, deferredUntil } = view;
  return html`<section aria-labelledby="case-heading" class="letter">
    <h2 id="case-heading">${say({ vi: 'Hồ sơ', en: 'The case' })}</h2>
    <dl>
      <dt>${say({ vi: 'Về việc', en: 'About' })}</dt>
      <dd>${subject.startsWith('obligation/') ? html`<a href="${linkTo(subject)}">${say(view.title)}</a>` : say(view.title)}</dd>
      <dt>${say({ vi: 'Hiện trạng', en: 'How it stands' })}</dt>
      <dd>${say(standing)}</dd>
      <dt>${say({ vi: 'Trình', en: 'Addressed to' })}</dt>
      <dd>${say(ROLE_NAMES[view.addressee as Role])}</dd>
      <dt>${say({ vi: 'Người quyết định', en: 'Who decides' })}</dt>
      <dd>${say(sayDecider(view, regime))} <small>${say(sayFrom(decider.since as Instant, regime.authority.zone))}</small></dd>
      ${
        deferredUntil !== null &&
        html`<dt>${say({ vi: 'Tạm dừng đến hết', en: 'Rests until the end of' })}</dt>
          <dd>${writeDay(deferredUntil as LocalDay)}</dd>`
      }
      ${
        gap !== null &&
        html`<dt>${say({ vi: 'Nếu thiếu', en: 'Without it' })}</dt>
          <dd>${say(gap)}</dd>`
      }
      ${
        others.length > 0 &&
        html`<dt>${say({ vi: 'Hồ sơ khác', en: 'Other cases' })}</dt>
          <dd>${others.map((other) => otherCase(other, say))}</dd>`
      }
    </dl>
  </section>`;
};

const KINDS: Readonly<Record<DossierView['decider']['kind'], Bilingual>> = {
  approver: { vi: '', en: '' },
  deputy: { vi: ' (người được ủy quyền)', en: ' (a deputy in his name)' },
  fallback: { vi: ' (thay thế)', en: ' (standing in)' },
};

const sayDecider = ({ decider: { kind, unit, role } }: DossierView, regime: Regime): Bilingual => {
  const [name, where, how] = [ROLE_NAMES[role as Role], namesIn(regime).unit(unit), KINDS[kind]];
  return { vi: `${name.vi}, ${where.vi}${how.vi}`, en: `${name.en}, ${where.en}${how.en}` };
};

const sayFrom = (since: Instant, zone: string): Bilingual => ({
  vi: `từ ${writeInstant(since, zone)}`,
  en: `since ${writeInstant(since, zone)}`,
});

const otherCase = ({ case: id, level, status }: DossierView['others'][number], say: Speech['say']): Html =>
  html`<a href="${linkTo(escalationStream(id))}">${say({ vi: `cấp ${level}`, en: `level ${level}` })}</a> (${say(CASE_STATUS[status])}) `;

const choices = (offered: readonly ChoiceView[], { say }: Speech): Html =>
  html`${
    offered.length > 0 &&
    html`<section aria-labelledby="choices-heading" class="letter">
      <h2 id="choices-heading">${say({ vi: 'Các lựa chọn và hệ quả', en: 'What can be chosen, and what it does' })}</h2>
      <dl>
        ${offered.map(
          ({ label, effect }) =>
            html`<dt>${say(label)}</dt>
              <dd>${say(effect)}</dd>`,
        )}
      </dl>
    </section>`
  }`;

const letter = ({ letter: text }: DossierView, { say }: Speech): Html =>
  html`${
    text !== null &&
    html`<section aria-labelledby="letter-heading">
      <h2 id="letter-heading">${say({ vi: 'Văn bản', en: 'The letter' })}</h2>
      ${!text.written && html`<p class="nothing-to-say">${say({ vi: 'Bản thảo do hệ thống soạn.', en: 'A draft, drawn up by the system.' })}</p>`}
      <pre class="content">${say(text)}</pre>
    </section>`
  }`;
