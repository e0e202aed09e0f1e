import { expect, it } from '@jest/globals';
import type { Actor } from '#domain';
import type { RegimeDesk, SheetFileDesk } from '#office';
import type { ApiRequest } from '../http/api-request.js';
import { ManySheetsController } from './many-sheets.controller.js';
import type { SheetImporter } from './sheet-importer.js';

it('a file is not begun that would be too large to be read back', async () => {
  const taken: string[] = [];
  const desk = { take: (_: Actor, obligation: string) => Promise.resolve(taken.push(obligation)) } as unknown as SheetFileDesk;
  const units = Array.from({ length: 400 }, (_, index) => ({ code: `U-${index}` }));
  const regime = { current: () => Promise.resolve({ units }) } as unknown as RegimeDesk;
  const controller = new ManySheetsController(desk, {} as SheetImporter, regime);
  const asked = controller.template({} as Actor, { duty: 'monthly', period: '2023-04' }, {} as ApiRequest, {} as never);
  await expect(asked).rejects.toMatchObject({ code: 'TOO_MANY_SHEETS' });
  expect(taken).toHaveLength(201);
});
