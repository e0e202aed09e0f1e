import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SheetFileAnswer } from '#contracts';
import { type FilledSheet, type PastedAt, readPasted, type SheetFault, WHOLE_FILE } from '#documents';
import { type Actor, CellsChanged, type CellValue, draftStream, isCellValue, laterOf, namesIn } from '#domain';
import { OfficeClock, type PlannedSheet, RegimeDesk, SheetFileDesk } from '#office';
import { Directory } from '#postgres';
import type { ApiRequest } from '../http/api-request.js';
import { commandRequestOf, optionsOf } from '../http/command-request.js';
import { problems } from '../http/problems.js';
import { sheetFileProblems } from './sheet-file-problems.js';
import { faultView, unitView } from './sheet-file-views.js';

/** Who asks by which request, and where he is answered. */
export interface ImportAsked {
  readonly actor: Actor;
  readonly request: ApiRequest;
  readonly response: Response;
  readonly dryRun: boolean;
}

/** What a file was planned to do. */
export interface Planned {
  readonly sheets: readonly PlannedSheet[];
  readonly faults: readonly SheetFault[];
}

/** Answers what a file would do, or does it: the same way for a workbook, a CSV, a pasted block and a program. */
@Injectable()
export class SheetImporter {
  constructor(
    private readonly desk: SheetFileDesk,
    private readonly clock: OfficeClock,
    private readonly regime: RegimeDesk,
    private readonly directory: Directory,
  ) {}

  /** Of one obligation's sheet; what is of any other is a fault. */
  async planOne(actor: Actor, obligation: string, units: readonly FilledSheet[], faults: readonly SheetFault[]): Promise<Planned> {
    const at = await this.desk.take(actor, obligation);
    const sheets = await Promise.all(units.map((filled) => this.desk.plan(at, filled)));
    return { sheets, faults: [...faults, ...sheets.flatMap(({ plan }) => plan.faults)] };
  }

  /** Of a block that lies over one obligation's sheet, from a cell on. */
  async planPasted(actor: Actor, obligation: string, { text, ...at }: PastedAt & { readonly text: string }): Promise<Planned> {
    const sheet = await this.desk.take(actor, obligation);
    const { asked, draft, context } = sheet.inHand;
    const present = (key: string): CellValue | null => {
      const value = draft.values.get(key);
      return isCellValue(value) ? value : null;
    };
    const { cells, faults } = readPasted(text, at, { asked, present });
    const { unit, duty, period } = context;
    const planned = await this.desk.plan(sheet, { unit, duty, period, at: WHOLE_FILE, cells, sections: {} }, 'present');
    return { sheets: [planned], faults: [...faults, ...planned.plan.faults] };
  }

  /** Refuses with `SHEET_FILE_FAULTY` and `CELL_CHANGED_MEANWHILE` what in a dry run is told. */
  async answer({ actor, request, response, dryRun }: ImportAsked, { sheets, faults }: Planned): Promise<SheetFileAnswer> {
    const units = faults.length > 0 ? [] : await this.#views(sheets);
    const answer = { dryRun, faults: faults.map(faultView), units };
    if (dryRun) return { ...answer, saved: false };
    if (faults.length > 0) throw sheetFileProblems.faulty(faults);
    const asked = commandRequestOf(request);
    const options = optionsOf(asked, { draft: draftStream(sheets[0]!.obligation) });
    const isConflicting = units.some(({ conflicts }) => conflicts.length > 0);
    if (isConflicting && !(await this.desk.isAskedAgain({ actor, sheets }, options))) throw sheetFileProblems.changedMeanwhile(units);
    const now = laterOf(asked.receivedAt, await this.clock.now());
    const handled = await this.#save({ actor, now, sheets }, options);
    if (handled.status === 'key_reused') throw problems.keyReused();
    if (handled.status === 'moved') throw problems.versionChanged(handled.version);
    const saved = handled.status === 'appended';
    response.status(saved ? 201 : 200);
    return { ...answer, saved };
  }

  async #save(...[sheets, options]: Parameters<SheetFileDesk['save']>) {
    try {
      return await this.desk.save(sheets, options);
    } catch (thrown) {
      // Somebody was quicker, between what was just planned and now: he is shown by the next dry run.
      if (thrown instanceof CellsChanged) throw sheetFileProblems.quicker(thrown);
      throw thrown;
    }
  }

  async #views(sheets: readonly PlannedSheet[]) {
    const savers = sheets.flatMap(({ plan }) => [...plan.changes, ...plan.conflicts].flatMap(({ saved }) => saved?.savedBy ?? []));
    const persons = await this.directory.persons([...new Set(savers)]);
    const names = namesIn(await this.regime.current());
    return sheets.map((sheet) => unitView(sheet, { names, person: (id) => persons.get(id)?.name ?? null }));
  }
}
