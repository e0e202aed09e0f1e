import type { Bilingual } from '../text.js';
import { evolveFile, type FileEvent, type FileState, fileStream, NO_FILE } from '../file/file.js';
import {
  evolveImpediment,
  type Impediment,
  type ImpedimentEvent,
  isImpedimentStream,
  isKnownImpediment,
  NO_IMPEDIMENT,
} from '../impediment/impediment.js';
import type { History } from '../notice/history-teller.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, type Obligation, obligationId } from '../obligation/obligation.js';
import type { TaskEvent } from '../task/events.js';
import { evolveTask } from '../task/evolve.js';
import { coordinatorsOf, leadOf } from '../task/matter.js';
import { isTask, NO_TASK, type Task, taskStream } from '../task/state.js';
import { foundOnSheet } from './checks/finding.js';
import type { Finding, Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';

type Named = Pick<Sheet, 'attachments' | 'tasks' | 'impediments'>;
type ReportRef = Pick<SheetContext, 'unit' | 'duty' | 'period'>;

/** The streams of all that a sheet names beside its figures, and that of the report, which tells whose they have to be. */
export const streamsNamed = ({ attachments, tasks, impediments }: Named, { unit, duty, period }: ReportRef): readonly string[] => {
  const streams = [...attachments.map(fileStream), ...tasks.map(({ task }) => taskStream(task)), ...impediments.filter(isImpedimentStream)];
  return streams.length === 0 ? [] : [...new Set([obligationId(unit, duty, period), ...streams])];
};

/**
 * What a sheet names and has no right to: a file that does not belong to this report, a task of other units, a difficulty of another unit,
 * or anything that is not there. Files go with the report, tasks and difficulties with the unit that owes it now: it tells of its own work.
 * `histories` are those of `streamsNamed`. Whoever accepts the report would look for it in vain.
 */
export const wronglyNamed = (
  { attachments, tasks, impediments }: Named,
  { unit, duty, period }: ReportRef,
  histories: ReadonlyMap<string, History>,
): readonly Finding[] => {
  const history = (stream: string): History => histories.get(stream) ?? [];
  const report = obligationId(unit, duty, period);
  const owner = ownerOf(history(report)) ?? unit;
  return [
    ...attachments.filter((id) => !isFileOf(report, history(fileStream(id)))).map((id) => found('attachment', id, NO_SUCH_FILE)),
    ...tasks.filter(({ task }) => !isTaskOf(owner, history(taskStream(task)))).map(({ task }) => found('task', task, NO_SUCH_TASK)),
    ...impediments.filter((stream) => !isRaisedBy(owner, history(stream))).map((stream) => found('impediment', stream, NO_SUCH_DIFFICULTY)),
  ];
};

const ownerOf = (history: History): string | undefined => {
  const obligation = (history as readonly ObligationEvent[]).reduce<Obligation>(evolveObligation, ABSENT);
  return isKnown(obligation) ? obligation.owner : undefined;
};

const isFileOf = (report: string, history: History): boolean => {
  const file = (history as readonly FileEvent[]).reduce<FileState>(evolveFile, NO_FILE);
  return file.status === 'kept' && file.subject === report;
};

/** What nobody has been given yet may be told of by every unit. */
const isTaskOf = (unit: string, history: History): boolean => {
  const task = (history as readonly TaskEvent[]).reduce<Task>(evolveTask, NO_TASK);
  return isTask(task) && (task.status === 'recorded' || [leadOf(task), ...coordinatorsOf(task)].includes(unit));
};

const isRaisedBy = (unit: string, history: History): boolean => {
  const impediment = (history as readonly ImpedimentEvent[]).reduce<Impediment>(evolveImpediment, NO_IMPEDIMENT);
  return isKnownImpediment(impediment) && impediment.unit === unit;
};

const found = (kind: 'attachment' | 'task' | 'impediment', name: string, say: (name: string) => Bilingual): Finding =>
  foundOnSheet(`unknown_${kind}:${name}`, 'error', say(name));

const NO_SUCH_FILE = (id: string): Bilingual => ({
  vi: `Tệp đính kèm “${id}” không có trong báo cáo này. Hãy gửi tệp lên lại, hoặc bỏ khỏi báo cáo.`,
  en: `The file “${id}” does not belong to this report. Upload it again, or take it out.`,
});

const NO_SUCH_TASK = (task: string): Bilingual => ({
  vi: `Nhiệm vụ “${task}” không có, hoặc không giao cho đơn vị này. Hãy kiểm tra lại mã nhiệm vụ.`,
  en: `There is no task “${task}”, or it was not given to this unit. Check the code of the task.`,
});

const NO_SUCH_DIFFICULTY = (stream: string): Bilingual => ({
  vi: `Khó khăn, vướng mắc “${stream}” không có, hoặc không do đơn vị này nêu. Hãy bỏ khỏi báo cáo.`,
  en: `There is no difficulty “${stream}”, or another unit raised it. Take it out of the report.`,
});
