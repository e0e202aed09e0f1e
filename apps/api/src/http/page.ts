import type { Page } from '#contracts';
import { QueryNumberField } from './fields.js';
import { NULLABLE, ShowNumber } from './shown.js';

export const LONGEST_PAGE = 200;
const USUAL_PAGE = 50;
const FURTHEST = 1_000_000;

/** Which page of a list is asked for. */
export class PageQuery {
  @QueryNumberField({
    vi: `số dòng mỗi trang, từ 1 đến ${LONGEST_PAGE}`,
    en: `items per page, from 1 to ${LONGEST_PAGE}`,
    min: 1,
    max: LONGEST_PAGE,
    usual: USUAL_PAGE,
    optional: true,
  })
  limit: number = USUAL_PAGE;

  @QueryNumberField({
    vi: 'số dòng bỏ qua, từ 0',
    en: 'how many items come before the page, from 0',
    min: 0,
    max: FURTHEST,
    usual: 0,
    optional: true,
  })
  offset: number = 0;
}

/** One page, with where the next begins. */
export const pageOf = <Item>(items: readonly Item[], total: number, { offset }: PageQuery): Page<Item> => {
  const next = offset + items.length;
  return { items, total, nextOffset: items.length > 0 && next < total ? next : null };
};

export class PageDto {
  @ShowNumber('How many there are on all pages') total: number;
  @ShowNumber('Where the next page begins', NULLABLE) nextOffset: number | null;
}
