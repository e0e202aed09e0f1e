import { expect, it } from '@jest/globals';
import type { SequencedEvent } from '#eventsourcing';
import { WatchRouter } from './watch-router.js';

/** Temporal's and the tables' part, played. */
class Played {
  readonly poked: string[] = [];
  readonly nudged: string[] = [];
  followed = 0;

  router(open: readonly string[], rollups: Readonly<Record<string, string>> = {}): WatchRouter {
    return new WatchRouter({
      reads: {
        open: () => Promise.resolve(open),
        openAmong: (streams) => Promise.resolve(open.filter((stream) => streams.includes(stream))),
        rollupsOf: (reports) => Promise.resolve(reports.flatMap((report) => rollups[report] ?? [])),
        directorySeq: () => Promise.resolve(this.followed),
      },
      watches: {
        pokeAll: (streams) => Promise.resolve(void this.poked.push(...streams)),
        nudgeAll: (streams) => Promise.resolve(void this.nudged.push(...streams)),
      },
      patienceMs: 300,
    });
  }
}

const happened = (type: string, stream: string, seq = 1): SequencedEvent =>
  ({ type, stream, seq, actor: 'an', data: {} }) as SequencedEvent;

it('wakes the watch of what is open, and tells the one of what has ended, where it still runs', async () => {
  const played = new Played();
  await played
    .router(['escalation/c1', 'escalation/c3'])
    .handle([happened('EscalationApproved', 'escalation/c1'), happened('EscalationDeclined', 'escalation/c2')]);
  expect(played.poked).toEqual(['escalation/c1']);
  expect(played.nudged).toEqual(['escalation/c2']);
});

it('wakes all when somebody is away, but not before the directory knows of it', async () => {
  const played = new Played();
  const router = played.router(['escalation/c1', 'task/III.1.1']);
  const absence = [happened('AbsenceEntered', 'person/an', 7)];
  await expect(router.handle(absence)).rejects.toThrow('directory');
  expect(played.poked).toEqual([]);
  setTimeout(() => (played.followed = 7), 50);
  await router.handle(absence);
  expect(played.poked).toEqual(['escalation/c1', 'task/III.1.1']);
});

it('leaves everybody alone for what concerns no watch', async () => {
  const played = new Played();
  await played.router(['escalation/c1']).handle([happened('DraftSaved', 'obligation/W1/monthly/2023-04')]);
  expect([...played.poked, ...played.nudged]).toEqual([]);
});

it('begins the watch of what is compiled when its first report is owed, and wakes it when one comes that was not expected any more', async () => {
  const played = new Played();
  const [april, rollup] = ['obligation/W1/monthly/2023-04', 'rollup/monthly/2023-04/F'];
  const router = played.router([], { [april]: rollup });
  await router.handle([happened('ObligationOpened', april), happened('ReportSubmitted', april)]);
  await router.handle([happened('CorrectedVersionAccepted', april)]);
  await router.handle([happened('ReportReturned', april)]);
  expect(played.poked).toEqual([rollup, rollup]);
});
