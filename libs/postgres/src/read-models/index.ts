import type { MixedList } from 'typeorm';
import type { InlineTable, Projection } from '#eventsourcing';
import { calendarFeedRegister, CalendarFeedRegisterRow } from './calendar-feed-register.js';
import { clockAnchor, ClockAnchorRow } from './clock-anchor.js';
import { DelegationRow } from './delegations.js';
import { AbsenceRow, AddressRow, directory, PersonRow, SeatRow } from './directory.js';
import { escalationRegister, EscalationRegisterRow } from './escalation-register.js';
import { exportRegister, ExportRegisterRow } from './export-register.js';
import { fileRegister, FileRegisterRow } from './file-register.js';
import { impedimentRegister, ImpedimentRegisterRow } from './impediment-register.js';
import { NoticeItemRow, noticeLedger, NoticeLedgerRow } from './notice-ledger.js';
import { noticeRegister, NoticeRegisterRow } from './notice-register.js';
import { obligationRegister, ObligationRegisterRow } from './obligation-register.js';
import { OwedFactRow, owedFacts } from './owed-facts.js';
import { rollupRegister, RollupRegisterRow } from './rollup-register.js';
import { taskRegister, TaskRegisterRow } from './task-register.js';
import type { ReadModelTransaction } from './read-model-transaction.js';

/** TypeORM entities of the read models. */
export const entities: MixedList<new () => object> = [
  ObligationRegisterRow,
  EscalationRegisterRow,
  ImpedimentRegisterRow,
  RollupRegisterRow,
  TaskRegisterRow,
  FileRegisterRow,
  ExportRegisterRow,
  CalendarFeedRegisterRow,
  ClockAnchorRow,
  NoticeRegisterRow,
  NoticeLedgerRow,
  PersonRow,
  AddressRow,
  SeatRow,
  AbsenceRow,
  DelegationRow,
  NoticeItemRow,
  OwedFactRow,
];

/** Tables that are written with each append. */
export const inlineTables: readonly InlineTable[] = [
  obligationRegister,
  escalationRegister,
  impedimentRegister,
  rollupRegister,
  taskRegister,
  fileRegister,
  exportRegister,
  calendarFeedRegister,
  clockAnchor,
  noticeRegister,
];

/** Tables that follow the log. */
export const projections: readonly Projection<ReadModelTransaction>[] = [noticeLedger, directory, owedFacts];
