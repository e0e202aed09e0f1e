import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { testOffice } from '../testing/index.js';

it('a request under way is answered when the API ends, and nobody is waited for who only keeps his connection', async () => {
  const office = await testOffice('2023-04-10T02:00:00.000Z');
  const head = office.as('head', 'Q3-PKT');
  await head.get('/plan');
  const arrived = once(office.api.getHttpServer(), 'request');
  const underWay = head.get('/plan', { 'x-read-after': 'obligation/none:1' }); // waits as long as anybody may
  await arrived;
  const answeredAt = underWay.then(() => performance.now());
  const [{ status, headers }] = await Promise.all([underWay, office.close()]);
  expect([status, headers.get('x-stale')]).toEqual([200, 'true']);
  expect(performance.now() - (await answeredAt)).toBeLessThan(3_500); // the connection would be kept for four seconds and more
});
