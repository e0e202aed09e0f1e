import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { readRunning, type Running, runningFile } from '#config';
import { identify } from '../processes/process-identity.js';
import { StartFailure } from '../start-failure.js';
import { takeLock } from './lock.js';

/** Holds a data folder for one start, and says in it what is running: for commands, and for the start that comes after a crash. */
export class RunningRecord {
  #running: Running | undefined;

  private constructor(
    private readonly file: string,
    /** What the last start has left when it was killed. */
    readonly leftBehind: Running['processes'],
  ) {}

  /** Refuses when another start holds the folder and still runs. */
  static claim(dataFolder: string): RunningRecord {
    const file = runningFile(dataFolder);
    const holder = takeLock(lockOf(file));
    const said = readRunning(dataFolder);
    if (holder !== undefined) throw alreadyRunning(dataFolder, holder.pid, said?.publicUrl);
    return new RunningRecord(file, said?.processes ?? {});
  }

  /** Says what runs from now on. */
  begin(running: Omit<Running, 'starter' | 'processes'>): void {
    this.#running = { starter: identify(process.pid)!, processes: {}, ...running };
    this.#write(this.#running);
  }

  started(name: string, pid: number | undefined): void {
    const mark = pid === undefined ? undefined : identify(pid);
    if (mark !== undefined) this.#change((processes) => ({ ...processes, [name]: mark }));
  }

  ended(name: string): void {
    this.#change((processes) => Object.fromEntries(Object.entries(processes).filter(([other]) => other !== name)));
  }

  /** Everything has ended in order. */
  release(): void {
    rmSync(this.file, { force: true });
    rmSync(lockOf(this.file), { force: true });
  }

  #change(change: (processes: Running['processes']) => Running['processes']): void {
    if (this.#running === undefined) return;
    this.#running = { ...this.#running, processes: change(this.#running.processes) };
    try {
      this.#write(this.#running);
    } catch {
      // A full disk is no reason to end what runs; what is not written down here ends with us by itself.
    }
  }

  // Written beside and moved into place: whoever reads it finds the old or the new, never a half.
  #write(running: Running): void {
    writeFileSync(`${this.file}.next`, JSON.stringify(running, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.next`, this.file);
  }
}

const lockOf = (file: string): string => `${file}.lock`;

const alreadyRunning = (dataFolder: string, pid: number, publicUrl: string | undefined): StartFailure =>
  new StartFailure({
    vi: `Đúng Hạn đang chạy trên thư mục dữ liệu ${dataFolder} (tiến trình ${pid}${publicUrl === undefined ? '' : `, trang ${publicUrl}`}). Hãy dùng bản đang chạy, dừng nó bằng Ctrl-C, hoặc đặt DUNGHAN_DATA trỏ đến thư mục khác.`,
    en: `Đúng Hạn is running on the data folder ${dataFolder} already (process ${pid}${publicUrl === undefined ? '' : `, page ${publicUrl}`}). Use that one, stop it by Ctrl-C, or name another folder in DUNGHAN_DATA.`,
  });
