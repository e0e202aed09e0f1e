import type { EscalationView, ImpedimentView, TaskItem } from '#contracts';
import type { Bilingual, LocalDay, Names, Regime, SaidGap } from '#domain';
import type { Instant } from '#eventsourcing';
import type { AgendaRow, BoardRow, DueNext, NoticeRow, Some } from '#postgres';
import type { Board } from '../board/board.js';

/** Everything that stands on the overview, as one person may see it. */
export interface Overview {
  readonly regime: Regime;
  readonly now: Instant;
  readonly today: LocalDay;
  readonly names: Names;
  /** As the directory knows somebody; his id where it knows no name. */
  readonly nameOf: (person: string) => string;
  readonly due: Some<DueDay>;
  readonly overdue: Some<BoardRow>;
  readonly beingMended: Some<BoardRow>;
  readonly proposals: Some<EscalationView>;
  /** The cases that wait for the reader himself. */
  readonly waiting: Some<EscalationView>;
  readonly tasks: Some<TaskItem>;
  readonly difficulties: Some<ImpedimentView>;
  /** For who reads the directory; for others there are none. */
  readonly gaps: Some<SaidGap>;
  readonly board: Board;
  readonly agendas: Some<AgendaLine>;
  readonly troubled: Some<NoticeRow>;
  readonly notices: Some<NoticeRow>;
}

/** What falls due on one day, with the sentence that says why then. */
export interface DueDay extends DueNext {
  readonly why: Bilingual;
}

/** An agenda by the authority's clock; the instants within its duties are the authority's already. */
export interface AgendaLine extends Omit<AgendaRow, 'nextWakeAt' | 'lookedAt'> {
  readonly looksAgainAt: Instant;
  readonly lookedAt: Instant;
}
