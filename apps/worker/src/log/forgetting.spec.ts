import { expect, it, jest } from '@jest/globals';
import { forgetting } from './forgetting.js';

it('forgets again and again until it is told to stop, whatever goes wrong meanwhile', async () => {
  const stopping = new AbortController();
  const purgeCommandKeys = jest.fn<() => Promise<number>>().mockResolvedValue(0);
  purgeCommandKeys.mockRejectedValueOnce(new Error('away')).mockImplementationOnce(() => {
    stopping.abort();
    return Promise.resolve(1);
  });
  const onFault = jest.fn();
  await forgetting({ store: { purgeCommandKeys }, onFault, everyMs: 1 }).run(stopping.signal);
  expect(purgeCommandKeys).toHaveBeenCalledTimes(2);
  expect(onFault).toHaveBeenCalledTimes(1);
});
