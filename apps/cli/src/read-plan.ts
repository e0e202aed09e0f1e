import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isRefusal, type Plan, Refusal, rollForward } from '#domain';
import { type FileFault, LARGEST_FILE_BYTES, type PlanFileReading, type ReadCalendar, readPlanFile } from '#documents';
import { say, tell } from './terminal.js';

/** The plan in a file, for the year asked for: another year than the plan's is the plan rolled forward in memory. */
export const readPlan = (file: string, year?: number): Plan => {
  const reading = readPlanReading(file);
  if (reading.status === 'faulty') throw faulty(file, reading.faults);
  return year === undefined || year === reading.plan.year ? reading.plan : rollForward(reading.plan, year);
};

export const readPlanReading = (file: string): PlanFileReading => readPlanFile(readInput(file), calendarBeside(file));

/** The calendar that a plan names lies in the plan's own folder. */
export const calendarBeside =
  (file: string): ReadCalendar =>
  (calendar) => {
    const beside = resolve(dirname(file), calendar);
    return existsSync(beside) ? readInput(beside) : undefined;
  };

/** Names each fault on a line of its own, and refuses the file. */
export const faulty = (file: string, faults: readonly FileFault[]): Refusal => {
  for (const fault of faults) tell(faultLine(file, fault));
  return new Refusal('FILE_FAULTY', {
    vi: `Tệp có ${faults.length} lỗi nêu trên. Hãy sửa rồi chạy lại.`,
    en: `The file has the ${faults.length} fault(s) above. Mend them and run again.`,
  });
};

/** The bytes of a file a person named. Refuses what is not there, may not be read or is too large. */
export const readInput = (file: string): Buffer => {
  try {
    const stats = statSync(file);
    if (!stats.isFile())
      throw new Refusal('NOT_A_FILE', { vi: `${file} không phải là tệp. Hãy chỉ đến một tệp.`, en: `${file} is not a file. Name a file.` });
    if (stats.size > LARGEST_FILE_BYTES) throw tooLarge(file);
    return readFileSync(file);
  } catch (error) {
    if (isRefusal(error) || !(error instanceof Error) || !('code' in error)) throw error;
    throw error.code === 'ENOENT' ? missing(file) : unreadable(file, String(error.code));
  }
};

const missing = (file: string): Refusal =>
  new Refusal('FILE_MISSING', {
    vi: `Không tìm thấy tệp ${file}. Hãy kiểm tra đường dẫn.`,
    en: `There is no file ${file}. Check the path.`,
  });

const unreadable = (file: string, code: string): Refusal =>
  new Refusal('FILE_UNREADABLE', {
    vi: `Không đọc được tệp ${file} (${code}). Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `The file ${file} cannot be read (${code}). Check the path and your rights.`,
  });

const tooLarge = (file: string): Refusal =>
  new Refusal('FILE_TOO_LARGE', {
    vi: `Tệp ${file} quá lớn (tối đa ${LARGEST_FILE_BYTES / 1024 / 1024} MiB).`,
    en: `The file ${file} is too large (at most ${LARGEST_FILE_BYTES / 1024 / 1024} MiB).`,
  });

/** `seeds/plan.yaml:12:5 duties[0].due: …` as editors and people find it. */
export const faultLine = (file: string, { file: which, line, column, path, sentence }: FileFault): string =>
  `${which !== 'calendar' ? file : `${file} → ${say({ vi: 'lịch', en: 'calendar' })}`}:${line}:${column} ${path === '' ? '' : `${path}: `}${say(sentence)}`;
