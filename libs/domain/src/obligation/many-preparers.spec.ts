import { describe, expect, it } from '@jest/globals';
import type { ReportSubmitted } from './events.js';
import { opened, submit } from './testing/april.js';
import { accept, decide, friday, given, returnIt } from './testing/asking.js';

/** Filled in by `an` and, cell by cell, by these; signed by `binh`. */
const preparedAlsoBy = (...alsoPreparedBy: readonly string[]) => {
  const command = submit(friday);
  return { ...command, data: { ...command.data, alsoPreparedBy } };
};
const handedIn = (...by: readonly string[]) => decide([opened], preparedAlsoBy(...by))[0] as ReportSubmitted;

describe('several persons fill in one sheet', () => {
  it('and all of them stand beside it', () => {
    expect(handedIn('dung', 'em').data).toMatchObject({ preparedBy: 'an', alsoPreparedBy: ['dung', 'em'], submittedBy: 'binh' });
    expect(handedIn().data).not.toHaveProperty('alsoPreparedBy');
  });

  it('none of whom signs it, himself or in another’s name', () => {
    given(opened).when(preparedAlsoBy('dung', 'binh')).thenRefused('PREPARED_BY_SIGNER');
    given(opened)
      .when({ ...preparedAlsoBy('dung'), onBehalfOf: 'dung' })
      .thenRefused('PREPARED_BY_SIGNER');
  });

  it('or reviews it', () => {
    given(opened, handedIn('chi')).when(accept('chi')).thenRefused('OWN_REPORT');
    given(opened, handedIn('chi')).when(returnIt('chi')).thenRefused('OWN_REPORT');
    expect(decide([opened, handedIn('chi')], accept('dung'))).toHaveLength(1);
  });
});

it('what only cleared seats see of a sheet is sealed apart', () => {
  const command = submit(friday);
  const data = { ...command.data, text: 'open', restrictedText: 'closed' };
  expect(decide([opened], { ...command, data })[0]?.sealed).toEqual({
    content: { text: 'open', classification: 'internal' },
    restricted: { text: 'closed', classification: 'restricted' },
  });
});
