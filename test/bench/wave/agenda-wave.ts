import { addMs, realInstant, scopesOf, type AgendaScope } from '#domain';
import type { Instant } from '#eventsourcing';
import { AgendaLooks } from '#postgres';
import { agendaId } from '#temporal';
import { GROUP_KIND, reportersIn } from '../support/bench-office.js';
import { type BenchProcess, startProcess } from '../support/bench-process.js';
import { until } from '../support/until.js';
import { asleep, costOf, terminate } from './histories.js';
import { INSTANT, openWaveOffice, type WaveOffice } from './office.js';
import type { WavePlace } from './place.js';
import { reminders, type Wave } from './wave.js';

const LONGEST_START_MS = 120_000;
/** The clock is set going so long before the instant: every agenda then looks once more, and has to be asleep in time. */
const leadMs = (agendas: number): number => 24_000 + 400 * agendas;

/** A wave through the real worker: each unit's reminder falls due at one instant, one agenda for each unit or for twenty of them. */
export const agendaWave = async (place: WavePlace, units: number, scope: AgendaScope['kind']): Promise<Wave> => {
  const office = await openWaveOffice(place.server, `dunghan_${scope}_${units}`, units);
  const agendas = [...scopesOf(scopeOf(scope), office.plan.units, reportersIn(office.plan)).keys()];
  const worker = startWorker(place, office.url, scope);
  try {
    return await Promise.race([measure(place, office, agendas, units), worker.diedEarly]);
  } finally {
    await worker.stop();
    await terminate(place.client, agendas.map(agendaId));
    await office.close();
  }
};

const measure = async ({ client }: WavePlace, office: WaveOffice, agendas: readonly string[], units: number): Promise<Wave> => {
  const ids = agendas.map(agendaId);
  const looks = new AgendaLooks(office.pool);
  await until('Every agenda has looked', LONGEST_START_MS, async () => ((await looks.all()).length === agendas.length ? true : undefined));
  await asleep(client, ids);

  const anchor = await office.log.clock.run(1, addMs(INSTANT, -leadMs(agendas.length)));
  const realAt = realInstant(anchor, INSTANT)!;
  await until('Every agenda sleeps until the instant', msUntil(realAt), async () =>
    (await looks.all()).every(({ nextWakeAt }) => nextWakeAt === realAt) ? true : undefined,
  );
  const before = await asleep(client, ids);
  if (msUntil(realAt) < 500) throw new Error('The agendas had not fallen asleep before the instant came.');

  const recorded = await reminders(office.pool, units, realAt);
  return { ...recorded, ...(await costOf(client, before)) };
};

const scopeOf = (kind: AgendaScope['kind']): AgendaScope => (kind === 'unit' ? { kind } : { kind, of: GROUP_KIND });

const startWorker = ({ server, address, namespace }: WavePlace, url: string, scope: AgendaScope['kind']): BenchProcess =>
  startProcess('apps/worker/src/main.js', {
    folder: server.folder,
    env: {
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      WORKER_PARTS: 'log,router,agendas',
      AGENDA_SCOPE: scope === 'unit' ? 'unit' : `subtree:${GROUP_KIND}`,
      // Needed by the part that hands over letters, which does not run here.
      SMTP_URL: 'smtp://127.0.0.1:25',
      MAIL_FROM: 'dunghan@example.invalid',
    },
  });

const msUntil = (realAt: Instant): number => Date.parse(realAt) - Date.now();
