import { describe, expect, it } from '@jest/globals';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { endOfDay } from '../calendar/zone.js';
import type { ObligationCommand } from './commands.js';
import type { ObligationEvent } from './events.js';
import { ABSENT } from './obligation.js';
import { accepted, april, closed, dueAt, onTheDay, opened, openingOf, overdue, returned, submit, submitted } from './testing/april.js';
import { given, stateAfter, decide, zone, lastMillisecond, saturday, friday, remind, accept } from './testing/asking.js';

describe('a period is opened', () => {
  it('once, with its due date and the reasons for it', () => {
    const [event] = decide([], openingOf('2023-03-31T17:00:00.000Z'));
    expect(event).toMatchObject({
      type: 'ObligationOpened',
      data: { unit: 'Q3-PKT', lastDay: '2023-04-14', dueAt, sentence: { section: 'IV.2' } },
      occurredAt: '2023-03-31T17:00:00.000Z',
    });
    expect(decide([], openingOf('2023-04-03T01:00:00.000Z'))[0]?.id).toBe(event?.id);
    expect(event?.id).toBeDefined();
    given(opened).when(openingOf('2023-04-03T01:00:00.000Z')).thenNothing();
  });

  it('and nothing can be done before that', () => {
    given().when(submit(friday)).thenRefused('OBLIGATION_NOT_OPENED');
    expect(stateAfter(submitted(1, friday))).toEqual(ABSENT);
  });
});

describe('a report is submitted', () => {
  it('in the last millisecond: on time', () => {
    given(opened).when(submit(lastMillisecond)).then(submitted(1, lastMillisecond));
    expect(decide([opened], submit(lastMillisecond))[0]?.data).toMatchObject({ onTime: true });
  });

  it('in the first millisecond after: late', () => {
    expect(decide([opened], submit(dueAt))[0]?.data).toMatchObject({ onTime: false });
  });

  it('and is judged by its receipt, however late it is recorded', () => {
    expect(decide([opened], submit(lastMillisecond, saturday))[0]).toMatchObject({ data: { onTime: true }, occurredAt: lastMillisecond });
  });

  it('but not before it was received', () => {
    given(opened).when(submit(saturday, friday)).thenRefused('RECEIPT_IN_THE_FUTURE');
  });

  it('once: the second time it is waiting for review', () => {
    given(opened, submitted(1, friday)).when(submit(saturday)).thenRefused('NOTHING_OWED');
    given(opened, submitted(1, friday), accepted).when(submit(saturday)).thenRefused('NOTHING_OWED');
  });

  it('with nothing to report, if a reason is given, which is sealed', () => {
    const nil = (nilReason?: string): ObligationCommand => {
      const command = submit(friday);
      return { ...command, data: { ...command.data, content: { kind: 'nil' }, ...(nilReason !== undefined && { nilReason }) } };
    };
    given(opened).when(nil()).thenRefused('NIL_RETURN_WITHOUT_REASON');
    given(opened).when(nil('  ')).thenRefused('NIL_RETURN_WITHOUT_REASON');
    expect(decide([opened], nil('Không phát sinh'))[0]).toMatchObject({
      data: { content: { kind: 'nil' } },
      sealed: { nilReason: { text: 'Không phát sinh', classification: 'internal' } },
    });
  });

  it('with its text, which is sealed and not in the fact', () => {
    const command = submit(friday);
    const [event] = decide([opened], { ...command, data: { ...command.data, text: 'Thu ngân sách đạt 95%' } });
    expect(event).toMatchObject({ sealed: { content: { text: 'Thu ngân sách đạt 95%', classification: 'internal' } } });
    expect(JSON.stringify(event?.data)).not.toContain('95%');
  });

  it('prepared by whoever saved the last draft, unless somebody else is named, and never by who signs it', () => {
    const { data, ...command } = submit(friday);
    const { obligation, receivedAt, content } = data;
    const by = (preparedBy?: string): ObligationCommand => ({
      ...command,
      data: { obligation, receivedAt, content, ...(preparedBy !== undefined && { preparedBy }) },
    });
    const drafted = (savedBy: string): ObligationEvent => ({ type: 'DraftSaved', data: { digest: 'a', savedBy } });
    expect(decide([opened, drafted('an')], by())[0]?.data).toMatchObject({ preparedBy: 'an', submittedBy: 'binh' });
    expect(decide([opened, drafted('binh')], by('an'))[0]?.data).toMatchObject({ preparedBy: 'an' });
    given(opened).when(by()).thenRefused('PREPARER_MISSING');
    given(opened, drafted('binh')).when(by()).thenRefused('PREPARED_BY_SIGNER');
    given(opened).when(by('binh')).thenRefused('PREPARED_BY_SIGNER');
    // A deputy who signs in the preparer's name is no second person.
    given(opened)
      .when({ ...by('an'), onBehalfOf: 'an' })
      .thenRefused('PREPARED_BY_SIGNER');
    // Nor is he for whom a draft was saved.
    given(opened, inTheNameOf('binh', drafted('an')))
      .when(by())
      .thenRefused('PREPARED_BY_SIGNER');
  });

  it('and is no longer overdue', () => {
    expect(stateAfter(opened, overdue, submitted(1, saturday))).toMatchObject({ status: 'submitted', overdue: false });
    const cureLapsed: ObligationEvent = {
      type: 'ObligationBecameOverdue',
      data: { revision: 1, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), passedOver: [] },
    };
    const mended = [returned('2023-04-19', onTheDay('2023-04-17')), cureLapsed, submitted(2, onTheDay('2023-04-21'))];
    expect(stateAfter(opened, submitted(1, friday), ...mended)).toMatchObject({ status: 'resubmitted', overdue: false });
  });

  it('after the period was closed as missing: version 1, with its full course', () => {
    const late = onTheDay('2024-01-05');
    expect(decide([opened, overdue, closed], submit(late))[0]).toMatchObject({
      type: 'ReportSubmitted',
      data: { version: 1, onTime: false },
    });
    given(opened, overdue, closed, submitted(1, late))
      .when({ ...accept(), now: onTheDay('2024-01-08') })
      .then({ ...accepted, occurredAt: onTheDay('2024-01-08') });
    // Closing ended the reminding for good, also of a late report that is sent back.
    given(opened, overdue, closed, submitted(1, late), returned('2024-01-12', onTheDay('2024-01-08')))
      .when(remind(0, '2024-01-12', 1))
      .thenNothing();
  });
});

describe('a draft is saved', () => {
  const save = (digest: string): ObligationCommand => ({ type: 'SaveDraft', by: 'an', now: friday, data: { obligation: april, digest } });

  it('as long as the report may be handed in', () => {
    given(opened)
      .when(save('a'))
      .then({ type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' }, occurredAt: friday });
    expect(decide([opened, overdue, closed], save('a'))).toHaveLength(1);
    given(opened, submitted(1, friday)).when(save('a')).thenRefused('NOTHING_OWED');
  });

  it('with its text, which is sealed', () => {
    const command = { ...save('a'), data: { obligation: april, digest: 'a', text: 'Bản nháp' } } as ObligationCommand;
    expect(decide([opened], command)[0]).toMatchObject({ sealed: { content: { text: 'Bản nháp' } } });
  });

  it('and saving the same again says nothing new', () => {
    given(opened, { type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' } })
      .when(save('a'))
      .thenNothing();
  });
});
