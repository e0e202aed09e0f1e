import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { PostgresEventStore } from './event-log/postgres-event-store.js';
import { PostgresModule } from './postgres.module.js';
import { ReadModels } from './read-models/read-models.js';
import { Sealer } from './sealer/sealer.js';
import { SubscriptionRunner } from './subscriptions/subscription-runner.js';
import { amountCounts, meterTotals, type TestDatabase, testDatabase } from './testing/index.js';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it('gives an application its log, and lets go of the database when it closes', async () => {
  const module = PostgresModule.forRoot({ url: database.url, inline: [meterTotals], projections: [amountCounts] });
  const application = await NestFactory.createApplicationContext(module, { logger: false });
  const store = application.get(PostgresEventStore);
  const event = { type: 'MeterRead', data: { amount: 1 } };
  await store.append({ stream: 'meter/1', expectedVersion: 0, events: [event], actor: 'an', recordedAt: '2023-04-03T05:00:00.000Z' });

  expect(await application.get(Sealer).sealAll()).toBe(1);
  await application.get(SubscriptionRunner).catchUp();
  expect(application.get(ReadModels).names).toEqual(['meter_total', 'amount-counts']);

  await application.close();
  await expect(store.read('meter/1')).rejects.toThrow();
});
