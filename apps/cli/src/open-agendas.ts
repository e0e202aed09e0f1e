import { Client, Connection } from '@temporalio/client';
import { loadAgendasConfig, loadConfig, readRunning } from '#config';
import { Refusal } from '#domain';
import { AgendaDesk, OfficeClock, RegimeDesk } from '#office';
import { inlineTables } from '#postgres';
import { Agendas, type EverythingReconciled, reconcileAll, TemporalPulse, Watches } from '#temporal';
import type { Log } from './open-log.js';

/** Gives the work a way to reconcile the log's agendas and watches with those in Temporal: the one named by the environment, or the one of the start on this machine. */
export const withAgendas = async <T>(
  { store, agenda }: Log,
  work: (run: () => Promise<EverythingReconciled>) => Promise<T>,
): Promise<T> => {
  const { scope, spreadSeconds, ...config } = loadAgendasConfig();
  const running = config.temporalAddress === undefined ? readRunning(loadConfig().dataFolder) : undefined;
  const address = config.temporalAddress ?? running?.temporalAddress;
  if (address === undefined) throw noAddress();
  const connection = Connection.lazy({ address, connectTimeout: '5 s' });
  try {
    if (!(await new TemporalPulse(connection).answers())) throw away(address);
    const client = new Client({ connection, namespace: running?.temporalNamespace ?? config.temporalNamespace });
    const { reads, looks, times, open } = agenda;
    const clock = new OfficeClock(times);
    const regime = new RegimeDesk(store);
    const desk = new AgendaDesk({ store, reads, looks, regime, clock, inline: inlineTables, scope, spreadSeconds });
    const now = async () => (await times.read()).databaseAt;
    const watched = { reads: open, watches: new Watches(client) };
    return await work(() => reconcileAll({ desk, looks, agendas: new Agendas(client, connection), now, watched }));
  } finally {
    await connection.close();
  }
};

const noAddress = (): Refusal =>
  new Refusal('NO_TEMPORAL', {
    vi: 'Không biết máy chủ Temporal ở đâu. Hãy chạy npm start trên thư mục dữ liệu này, hoặc đặt TEMPORAL_ADDRESS, ví dụ localhost:7233.',
    en: 'It is not known where Temporal is. Run npm start on this data folder, or set TEMPORAL_ADDRESS, for example localhost:7233.',
  });

const away = (address: string): Refusal =>
  new Refusal('TEMPORAL_AWAY', {
    vi: `Temporal ở ${address} không trả lời. Hãy chờ nó chạy (npm start cho biết khi nào), hoặc sửa TEMPORAL_ADDRESS.`,
    en: `Temporal at ${address} does not answer. Wait until it runs (npm start tells when), or correct TEMPORAL_ADDRESS.`,
  });
