import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { fileDecider, type ReceiveFile, type RemoveFile } from './decide.js';
import type { FileReceived } from './file.js';
import { fileName } from './file-name.js';
import { isHandedInSince } from './subject.js';

const given = specification(fileDecider);
const now = '2023-04-11T02:00:00.000Z';
const subject = 'obligation/Q3-PKT/monthly/2023-04';
const digest = 'a'.repeat(64);

const receive = (change: Partial<ReceiveFile['data']> = {}): ReceiveFile => ({
  type: 'ReceiveFile',
  by: 'reporter@Q3-PKT',
  now,
  data: { subject, act: 'draft', digest, bytes: 7, name: 'Biểu số 1.pdf', seen: 'pdf', restricted: false, held: 0, ...change },
});
const received: FileReceived = {
  type: 'FileReceived',
  data: { subject, digest, bytes: 7, mediaType: 'application/pdf', act: 'draft', receivedBy: 'reporter@Q3-PKT' },
  occurredAt: now,
};
const remove = (isHandedIn: boolean, reason = 'nhầm tệp'): RemoveFile => ({
  ...{ type: 'RemoveFile', by: 'reporter@Q3-PKT', now },
  data: { reason, isHandedIn },
});

describe('a file that comes in', () => {
  it('is recorded by its digest; what it is called is sealed', () => {
    given()
      .when(receive())
      .then({ ...received, sealed: { name: { text: 'Biểu số 1.pdf', classification: 'internal' } } });
  });

  it('is for cleared eyes only, its name too, when it is said to be restricted', () => {
    given()
      .when(receive({ restricted: true }))
      .then({
        ...received,
        data: { ...received.data, restricted: true },
        sealed: { name: { text: 'Biểu số 1.pdf', classification: 'restricted' } },
      });
  });

  it('is taken once', () => {
    given(received).when(receive()).thenNothing();
  });

  it('is one of a hundred at most that belong together; sent again, it is the one that it was', () => {
    given()
      .when(receive({ held: 100 }))
      .thenRefused('FILES_TOO_MANY');
    given()
      .when(receive({ held: 99 }))
      .then({ ...received, sealed: { name: { text: 'Biểu số 1.pdf', classification: 'internal' } } });
    given(received)
      .when(receive({ held: 100 }))
      .thenNothing();
  });

  it('is refused when it is empty, of another kind, or not what its name says', () => {
    given()
      .when(receive({ bytes: 0 }))
      .thenRefused('FILE_EMPTY');
    given()
      .when(receive({ name: 'a.svg', seen: 'page' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'a.txt', seen: 'page' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'a.exe', seen: 'program' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'a.pdf', seen: 'program' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'không đuôi' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'a.doc', seen: 'old_office' }))
      .thenRefused('FILE_KIND');
    given()
      .when(receive({ name: 'a.docx', seen: 'macros' }))
      .thenRefused('FILE_HAS_MACROS');
    given()
      .when(receive({ name: 'a.pdf', seen: 'png' }))
      .thenRefused('FILE_IS_ANOTHER');
    given()
      .when(receive({ name: 'a.csv', seen: 'xlsx' }))
      .thenRefused('FILE_IS_ANOTHER');
    given()
      .when(receive({ name: 'constructor', seen: 'text' }))
      .thenRefused('FILE_KIND');
  });

  it('goes by its ending, however that is written', () => {
    for (const [name, seen] of [
      ['A.PDF', 'pdf'],
      ['ảnh.jpeg', 'jpg'],
      ['b.CSV', 'text'],
    ] as const)
      expect(fileDecider.decide(receive({ name, seen }), { status: 'absent' })).toHaveLength(1);
  });
});

describe('what a file is called', () => {
  it.each([
    ['C:\\fakepath\\Báo cáo.docx', 'Báo cáo.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['Biê\u0309u số 1.pdf', 'Biểu số 1.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['  hai   dấu cách\r\n.pdf ', 'hai dấu cách.pdf'],
    ['.ẩn.pdf', 'ẩn.pdf'],
  ])('is one name in composed letters: %j', (name, kept) => {
    expect(fileName(name)).toBe(kept);
  });

  it('is something, and not endless', () => {
    for (const name of ['', '...', 'a/', 'x'.repeat(201)]) given().when(receive({ name })).thenRefused('FILE_NAME');
  });
});

describe('a file that is taken away again', () => {
  it('goes with a reason, once', () => {
    const sealed = { reason: { text: 'nhầm tệp', classification: 'internal' as const } };
    given(received)
      .when(remove(false))
      .then({ type: 'FileRemoved', data: { removedBy: 'reporter@Q3-PKT' }, occurredAt: now, sealed });
    given(received, { type: 'FileRemoved', data: { removedBy: 'x' } })
      .when(remove(true))
      .thenNothing();
    given(received).when(remove(false, ' ')).thenRefused('REASON_MISSING');
    given().when(remove(false)).thenRefused('NO_SUCH_FILE');
  });

  it('stays once something was handed in, which may name it', () => {
    given(received).when(remove(true)).thenRefused('FILE_HANDED_IN');
    const submitted = { type: 'ReportSubmitted', recordedAt: '2023-04-11T02:00:00.001Z' } as const;
    expect(isHandedInSince([submitted], now)).toBe(true);
    expect(isHandedInSince([{ ...submitted, recordedAt: '2023-04-11T01:59:59.999Z' }], now)).toBe(false);
    expect(isHandedInSince([{ ...submitted, type: 'DraftSaved' }], now)).toBe(false);
  });
});
