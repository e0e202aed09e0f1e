import { Context } from '@temporalio/activity';
import type { Instant } from '#eventsourcing';
import { type ActOutcome, type AgendaActs, NOTHING_DUE, type Sight } from '#domain';

/** What an agenda is told and answered in a test; the rest is as if nothing were due for a day. */
export interface Script {
  readonly look?: (look: number, at: Instant) => Promise<Partial<Sight>> | Partial<Sight>;
  readonly act?: (kind: ActKind) => Promise<Partial<ActOutcome>> | Partial<ActOutcome>;
}

export type ActKind = Exclude<keyof AgendaActs, 'look'>;

/** What was asked of the activities, in order. */
export type Asked = { readonly kind: 'look'; readonly at: Instant } | { readonly kind: ActKind; readonly commands: readonly unknown[] };

const DAY = 86_400_000;

/** Activities whose answers are written by tests, by workflow: one worker serves many tests. */
export class ScriptedAgendas implements AgendaActs {
  readonly #scripts = new Map<string, Script>();
  readonly #asked = new Map<string, Asked[]>();

  play(workflowId: string, script: Script): void {
    this.#scripts.set(workflowId, script);
    this.#asked.set(workflowId, []);
  }

  asked(workflowId: string): readonly Asked[] {
    return this.#asked.get(workflowId) ?? [];
  }

  looks(workflowId: string): readonly Instant[] {
    return this.asked(workflowId).flatMap((asked) => (asked.kind === 'look' ? [asked.at] : []));
  }

  look = async ({ at }: { readonly scope: string; readonly at: Instant }): Promise<Sight> => {
    const { script, asked, id } = this.#mine();
    asked.push({ kind: 'look', at });
    const told = await script.look?.(this.looks(id).length, at);
    return { ...nothing(at), ...told };
  };

  openObligations = (commands: readonly unknown[]) => this.#act('openObligations', commands);
  recalculateDueDates = (commands: readonly unknown[]) => this.#act('recalculateDueDates', commands);
  remind = (commands: readonly unknown[]) => this.#act('remind', commands);
  markOverdue = (commands: readonly unknown[]) => this.#act('markOverdue', commands);
  proposeEscalations = (commands: readonly unknown[]) => this.#act('proposeEscalations', commands);

  async #act(kind: ActKind, commands: readonly unknown[]): Promise<ActOutcome> {
    const { script, asked } = this.#mine();
    asked.push({ kind, commands });
    return { recorded: commands.length, again: false, refused: [], ...(await script.act?.(kind)) };
  }

  #mine(): { readonly script: Script; readonly asked: Asked[]; readonly id: string } {
    const id = Context.current().info.workflowExecution!.workflowId;
    return { script: this.#scripts.get(id) ?? {}, asked: this.#asked.get(id) ?? [], id };
  }
}

const nothing = (at: Instant): Sight => ({
  ...NOTHING_DUE,
  retired: false,
  nextWakeAt: later(at, DAY),
  text: { details: 'Không có việc gì.', nextWake: 'Xem lại' },
});

export const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString() as Instant;
