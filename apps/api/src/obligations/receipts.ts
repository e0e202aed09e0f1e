import { Injectable } from '@nestjs/common';
import type { CorrectedReport, ObligationView } from '#contracts';
import { type DocumentHead, type SubmissionReceipt, submissionReceiptDocx } from '#documents';
import { type Actor, dueOfVersion, type LocalDay, localDayOf, namesIn, Refusal, type Regime, sayDue } from '#domain';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { letterheadOf, OfficeClock, RegimeDesk, signerOf } from '#office';
import { Directory, PostgresEventStore } from '#postgres';
import { idOf, type ObligationPath } from './obligation-path.js';
import { ObligationShelf } from './obligation-shelf.js';

/** Writes receipts, from what the log knows of a version that came in. */
@Injectable()
export class Receipts {
  constructor(
    private readonly shelf: ObligationShelf,
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly directory: Directory,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NO_SUCH_VERSION`, and as reading the report does. */
  async write(path: ObligationPath, version: string, actor: Actor): Promise<Uint8Array> {
    const view = await this.shelf.show(idOf(path), actor);
    const report = [...view.reports, ...view.corrections].find((one) => String(one.version) === version);
    if (report === undefined) throw noSuchVersion();
    const [history, regime, persons, issuedAt] = await Promise.all([
      this.store.read(view.obligation),
      this.regime.current(),
      this.directory.persons([report.preparedBy, report.submittedBy]),
      this.clock.now(),
    ]);
    const name = (person: string): string => persons.get(person)?.name ?? person;
    return submissionReceiptDocx({
      ...factsOf(view, report, regime),
      ...judgedIn(view, { version: report.version, history }),
      ...{ preparedBy: name(report.preparedBy), submittedBy: name(report.submittedBy) },
      ...{ head: headOf(view, regime, issuedAt), zone: regime.authority.zone, issuedAt },
    });
  }
}

const headOf = ({ recipient }: ObligationView, regime: Regime, at: Instant): DocumentHead => ({
  ...letterheadOf(regime, { kind: null, file: recipient, issuer: recipient }),
  // It bears no number, and nobody signs it: its digest proves it.
  ...{ sign: '', number: null, day: localDayOf(at, regime.authority.zone), recipients: [], signer: signerOf(regime, 'chair', null) },
});

const factsOf = (view: ObligationView, report: CorrectedReport, regime: Regime) => ({
  report: `${view.dutyName.vi}, ${view.periodName.vi}`,
  unit: view.unitName.vi,
  recipient: namesIn(regime).unit(view.recipient).vi,
  obligation: view.obligation,
  version: report.version,
  receivedAt: report.receivedAt as Instant,
  digest: report.digest,
});

/** By the date that was valid then, and as it explained itself then. */
const judgedIn = (
  view: ObligationView,
  { version, history }: { readonly version: number; readonly history: readonly RecordedEvent[] },
): Pick<SubmissionReceipt, 'judged' | 'deadline'> => {
  const judged = view.reports.find((report) => report.version === version);
  if (judged === undefined) return { judged: null, deadline: 'Bản đính chính của báo cáo đã được chấp nhận.' };
  const due = dueOfVersion(history, version);
  return {
    judged: { onTime: judged.onTime, lastDay: judged.lastDay as LocalDay },
    deadline: (due === undefined ? view.deadline : sayDue(due)).vi,
  };
};

const noSuchVersion = (): Refusal =>
  new Refusal('NO_SUCH_VERSION', {
    vi: 'Báo cáo này không có phiên bản đó. Hãy mở báo cáo để xem các phiên bản đã nhận.',
    en: 'This report has no such version. Open the report to see the versions that came in.',
  });
