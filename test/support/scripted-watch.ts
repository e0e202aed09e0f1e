import { Context } from '@temporalio/activity';
import type { Instant } from '#eventsourcing';
import type { ActOutcome, WatchSight } from '#domain';
import type { EveryWatchActs } from '../../apps/worker/src/watches/watch-activities.js';
import { later } from './scripted-agenda.js';

/** What a look sees; `below` only that of a rollup. */
type Scripted = Partial<WatchSight> & { readonly below?: readonly string[] };

/** What a watch is told and answered in a test; the rest is as if it waited for somebody, with nothing due for a day. */
export interface WatchScript {
  readonly look?: (look: number, at: Instant) => Promise<Scripted> | Scripted;
  readonly act?: (act: number) => Promise<Partial<ActOutcome>> | Partial<ActOutcome>;
}

/** What was asked of the activities, in order. */
export type AskedOfWatch =
  { readonly kind: 'look'; readonly at: Instant } | { readonly kind: 'act'; readonly commands: readonly unknown[] };

const DAY = 86_400_000;

/** Activities whose answers are written by tests, by workflow: one worker serves every kind of watch. */
export class ScriptedWatches {
  readonly #scripts = new Map<string, WatchScript>();
  readonly #asked = new Map<string, AskedOfWatch[]>();

  play(workflowId: string, script: WatchScript): void {
    this.#scripts.set(workflowId, script);
    this.#asked.set(workflowId, []);
  }

  asked(workflowId: string): readonly AskedOfWatch[] {
    return this.#asked.get(workflowId) ?? [];
  }

  looks(workflowId: string): readonly Instant[] {
    return this.asked(workflowId).flatMap((asked) => (asked.kind === 'look' ? [asked.at] : []));
  }

  /** The same answers under the names of each kind of watch; `stage` is where a watch stands while the script says nothing. */
  activities(): EveryWatchActs {
    const look = (stage: string) => (of: { readonly at: Instant }) => this.#look(stage, of);
    const act = (commands: readonly unknown[]): Promise<ActOutcome> => this.#act(commands);
    const acts = {
      ...{ lookAtCase: look('decision'), actOnCase: act },
      ...{ lookAtTask: look('work'), actOnTask: act },
      ...{ lookAtImpediment: look('answer'), actOnImpediment: act },
      ...{ lookAtRollup: look('collecting'), actOnRollup: act },
    };
    return acts as unknown as EveryWatchActs; // what is due in a script is of no matter to a workflow
  }

  async #look(stage: string, { at }: { readonly at: Instant }): Promise<WatchSight & Pick<Scripted, 'below'>> {
    const { script, asked, id } = this.#mine();
    asked.push({ kind: 'look', at });
    const told = await script.look?.(this.looks(id).length, at);
    return { stage, due: [], below: [], nextWakeAt: later(at, DAY), text: { details: 'Đang chờ.', nextWake: 'Xem lại' }, ...told };
  }

  async #act(commands: readonly unknown[]): Promise<ActOutcome> {
    const { script, asked } = this.#mine();
    asked.push({ kind: 'act', commands });
    const acts = asked.filter(({ kind }) => kind === 'act').length;
    return { recorded: commands.length, again: false, refused: [], ...(await script.act?.(acts)) };
  }

  #mine(): { readonly script: WatchScript; readonly asked: AskedOfWatch[]; readonly id: string } {
    const id = Context.current().info.workflowExecution!.workflowId;
    return { script: this.#scripts.get(id) ?? {}, asked: this.#asked.get(id) ?? [], id };
  }
}
