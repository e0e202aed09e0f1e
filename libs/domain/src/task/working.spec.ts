import { describe, expect, it } from '@jest/globals';
import { ask, assigned, assignedAfter, byDay, decide, given, proposed, recorded, underWork } from './testing/old-blocks.js';

const untaken = [recorded, proposed, assigned];

describe('within the lead', () => {
  it('the head names who works on it', () => {
    expect(decide(underWork, ask('DelegateInternally', 'hoa', '2023-05-10', { person: 'an' }))).toMatchObject([
      { type: 'TaskDelegatedInternally', data: { person: 'an', delegatedBy: 'hoa' } },
    ]);
    given(...untaken)
      .when(ask('DelegateInternally', 'hoa', '2023-05-09', { person: 'an' }))
      .thenRefused('TASK_NOT_RECEIVED');
  });

  it('progress is a percent that is claimed, with words and evidence that are sealed', () => {
    const [event] = decide(
      underWork,
      ask('ReportProgress', 'an', '2023-05-20', { percent: 40, text: 'Xong 5 chung cư', evidence: 'BB-12' }),
    );
    expect(event).toMatchObject({ type: 'ProgressReported', data: { percent: 40, reportedBy: 'an' } });
    expect(Object.keys(event!.sealed!)).toEqual(['text', 'evidence']);
    expect(assignedAfter(...underWork, event!)).toMatchObject({ status: 'in_progress', percent: 40 });
  });

  it.each([-1, 101, 33.3])('but never %s percent', (percent) => {
    given(...underWork)
      .when(ask('ReportProgress', 'an', '2023-05-20', { percent, text: 'Xong' }))
      .thenRefused('PERCENT_OUT_OF_RANGE');
  });
});

describe('a coordinating unit', () => {
  const request = { unit: 'Q3-TNMT', ...byDay('2023-05-31'), text: 'Cung cấp số liệu đất đai' };
  const requested = () => decide(underWork, ask('RequestCoordinatorInput', 'hoa', '2023-05-15', request));
  const provide = (number = 1) => ask('ProvideCoordinatorInput', 'lan', '2023-05-20', { number, text: 'Đã gửi' });

  it('is asked for its part by a day, and gives it once; the lead keeps the responsibility', () => {
    expect(requested()).toMatchObject([{ data: { number: 1, unit: 'Q3-TNMT', lastDay: '2023-05-31', requestedBy: 'hoa' } }]);
    const history = [...underWork, ...requested()];
    const provided = decide(history, provide());
    expect(provided).toMatchObject([{ type: 'CoordinatorInputProvided', data: { number: 1, unit: 'Q3-TNMT', providedBy: 'lan' } }]);
    given(...history, ...provided)
      .when(provide())
      .thenRefused('INPUT_ALREADY_PROVIDED');
    expect(assignedAfter(...history, ...provided).lead).toBe('Q3-QLDT');
  });

  it('only where it is one, and for a day ahead', () => {
    given(...underWork)
      .when(ask('RequestCoordinatorInput', 'hoa', '2023-05-15', { ...request, unit: 'Q3-PKT' }))
      .thenRefused('NOT_A_COORDINATOR');
    given(...underWork)
      .when(ask('RequestCoordinatorInput', 'hoa', '2023-06-01', request))
      .thenRefused('DATE_PASSED');
    given(...underWork)
      .when(provide())
      .thenRefused('NO_SUCH_INPUT_REQUEST');
  });
});
