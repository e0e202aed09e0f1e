import { html, type Html } from '#documents';
import { type Bilingual, type LocalDay, writeDay, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import type { ObligationView, ReportAct, ReportVersion, SheetContentView } from '#contracts';
import { type Cell, sayCell } from '../board/cell-state.js';
import { drawState } from '../board/draw-state.js';
import { historyList } from '../frame/history-list.js';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';

export interface ObligationPage {
  readonly view: ObligationView;
  readonly cell: Cell;
  readonly zone: string;
  readonly nameOf: (person: string) => string;
}

/** One obligation: how it stands, why it is due when it is, what was handed in, and what happened. */
export const obligationPage = ({ view, cell, zone, nameOf }: ObligationPage, speech: Speech): Html => {
  const { say } = speech;
  return html`<p class="due-line">
      <span class="state ${cell.state}">${drawState(cell.state)} ${say(sayCell(cell))}</span>
      ${say(view.deadline)}
    </p>
    ${view.may.length > 0 && html`<p>${say(sayMay(view.may))}</p>`} ${versions(view.reports, zone, nameOf, speech)}
    ${historyList(view.history, speech)}
    <p><a href="/#matrix">${say({ vi: 'Về bảng các kỳ báo cáo', en: 'To the table of all periods' })}</a></p>`;
};

const ACTS: Readonly<Record<ReportAct, Bilingual>> = {
  draft: { vi: 'soạn', en: 'draft it' },
  enter_on_behalf: { vi: 'nhập thay', en: 'enter on behalf' },
  submit: { vi: 'gửi', en: 'submit it' },
  review: { vi: 'chấp nhận hoặc trả lại', en: 'accept or return it' },
  urge: { vi: 'đôn đốc', en: 'urge for it' },
  request_extension: { vi: 'xin gia hạn', en: 'ask for an extension of' },
  grant_short_extension: { vi: 'gia hạn ngắn', en: 'extend by a few days' },
  grant_extension: { vi: 'gia hạn', en: 'extend' },
  request_excuse: { vi: 'xin miễn', en: 'ask to be excused from' },
  excuse: { vi: 'cho miễn', en: 'excuse from' },
  close_missing: { vi: 'khép lại là không nộp', en: 'close as missing' },
  enter_receipt: { vi: 'ghi nhận nhận ngoài hệ thống', en: 'enter a receipt on paper of' },
  confirm_receipt: { vi: 'xác nhận nhận ngoài hệ thống', en: 'confirm a receipt on paper of' },
  request_correction: { vi: 'đề nghị đính chính', en: 'ask to correct' },
  decide_correction: { vi: 'quyết định việc đính chính', en: 'decide on the correction of' },
  request_explanation: { vi: 'yêu cầu giải trình', en: 'ask for an explanation of' },
  give_explanation: { vi: 'giải trình', en: 'explain' },
  transfer: { vi: 'chuyển cho đơn vị khác', en: 'transfer' },
  cancel: { vi: 'hủy', en: 'cancel' },
};

const sayMay = (may: readonly ReportAct[]): Bilingual => ({
  vi: `Bạn có thể ${may.map((act) => ACTS[act].vi).join(', ')} báo cáo này qua API (xem tài liệu API).`,
  en: `You may ${may.map((act) => ACTS[act].en).join(', ')} by the API (see its documents).`,
});

const HEADS: readonly Bilingual[] = [
  { vi: 'Bản', en: 'Version' },
  { vi: 'Nhận lúc', en: 'Received at' },
  { vi: 'So với hạn', en: 'Against the due date' },
  { vi: 'Người lập', en: 'Prepared by' },
  { vi: 'Người gửi', en: 'Submitted by' },
  { vi: 'Nội dung', en: 'Content' },
];

const versions = (reports: readonly ReportVersion[], zone: string, nameOf: ObligationPage['nameOf'], { say }: Speech): Html =>
  html`<section aria-labelledby="versions-heading">
    <h2 id="versions-heading">${say({ vi: 'Các bản đã gửi', en: 'What was handed in' })} <small>${reports.length}</small></h2>
    ${
      reports.length === 0
        ? html`<p class="nothing-to-say">${say({ vi: 'Chưa gửi bản nào.', en: 'Nothing yet.' })}</p>`
        : listTable(
            { heading: 'versions-heading', heads: HEADS, rows: reports.map((report) => versionRow(report, zone, nameOf, say)) },
            { say },
          )
    }
  </section>`;

const versionRow = (report: ReportVersion, zone: string, nameOf: ObligationPage['nameOf'], say: Speech['say']): Html => {
  const day = writeDay(report.lastDay as LocalDay);
  const verdict = report.onTime
    ? { vi: `đúng hạn (hạn hết ${day})`, en: `on time (due by the end of ${day})` }
    : { vi: `sau hạn (hạn hết ${day})`, en: `after the deadline (end of ${day})` };
  return html`<tr>
    <th scope="row">${report.version}</th>
    <td class="nowrap">${writeInstant(report.receivedAt as Instant, zone)}</td>
    <td>${say(verdict)}</td>
    <td>${nameOf(report.preparedBy)}</td>
    <td>${nameOf(report.submittedBy)}</td>
    <td>${content(report, say)}</td>
  </tr>`;
};

const content = ({ kind, content: text, digest, sheet }: ReportVersion, say: Speech['say']): Html => {
  if (sheet !== null) return onForm(sheet, say);
  return html`${kind === 'nil' && say({ vi: 'Không phát sinh.', en: 'Nothing to report.' })}
  ${
    text !== null
      ? html`<pre class="content">${text}</pre>`
      : digest !== null && html`<small>SHA-256 <code title="${digest}">${digest.slice(0, 12)}…</code></small>`
  }`;
};

const onForm = ({ form, cells }: SheetContentView, say: Speech['say']): Html => {
  const count = Object.keys(cells).length;
  return html`${say({ vi: `Biểu mẫu ${form}, ${count} ô`, en: `Form ${form}, ${count} cells` })}`;
};
