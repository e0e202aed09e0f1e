import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import { seenContent } from './seen-content.js';
import { zipOf } from './testing/zip-of.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dunghan-seen-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const seen = (bytes: Buffer | string): ReturnType<typeof seenContent> => {
  const path = join(folder, 'bytes');
  writeFileSync(path, bytes);
  return seenContent(path);
};

const types = (of: string): string => `<Types><Override PartName="/x" ContentType="application/vnd.${of}.main+xml"/></Types>`;
const word = types('openxmlformats-officedocument.wordprocessingml.document');

it.each([
  ['pdf', '%PDF-1.7\n1 0 obj\n'],
  ['png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex')],
  ['jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
  ['docx', zipOf({ '[Content_Types].xml': word, 'word/document.xml': '<w/>' })],
  ['xlsx', zipOf({ '[Content_Types].xml': types('openxmlformats-officedocument.spreadsheetml.sheet'), 'xl/workbook.xml': '<w/>' })],
  ['odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })],
  ['ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' })],
  ['text', 'Đơn vị;Số liệu\r\nPhòng Kinh tế;5.558 < 6.000\r\n'],
  ['text', '\uFEFFđơn vị, số liệu'],
  ['text', 'Tỷ lệ hộ nghèo < a %, mục tiêu < table 2'],
  ['docx', zipOf({ '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/embeddings/Bieu1.xlsx': 'x' })],
  ['docx', zipOf({ '[Content_Types].xml': word, 'word/': '', 'word/document.xml': '<w/>', 'word/embeddings/': '' })],
] as const)('sees %s', async (kind, bytes) => {
  expect(await seen(bytes)).toBe(kind);
});

it('sees the documents that office programs write', async () => {
  expect(await seen(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Báo cáo')] }] })))).toBe('docx');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Biểu 1').addRow(['Chỉ tiêu', 33.5]);
  expect(await seen(Buffer.from(await workbook.xlsx.writeBuffer()))).toBe('xlsx');
});

it.each([
  ['Visual Basic', { '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' }],
  [
    'a kind with macros beside its own',
    { '[Content_Types].xml': `${word}${types('ms-excel.sheet.macroEnabled')}`, 'word/document.xml': '<w/>' },
  ],
  ['another letter in its kind', { '[Content_Types].xml': types('ms-word.document.macroEnabled'), 'word/document.xml': '<w/>' }],
  ['ActiveX', { '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/activeX/activeX1.xml': '<a/>' }],
  ['a packed object', { '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/embeddings/oleObject1.bin': 'x' }],
  [
    'a workbook with macros packed into it',
    { '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/embeddings/Sheet1.xlsm': 'x' },
  ],
  ['a program packed into it', { '[Content_Types].xml': word, 'word/document.xml': '<w/>', 'word/embeddings/setup.exe': 'x' }],
  ['macros of LibreOffice', { mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '<o/>' }],
])('sees what would run in a document: %s', async (_, parts) => {
  expect(await seen(zipOf(parts))).toBe('macros');
});

it.each([
  ['page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['page', '  \n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['page', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['page', 'Kính gửi\n<img src=x onerror=alert(1)>'],
  ['program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['program', '#!/bin/sh\nrm -rf /\n'],
  ['program', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(100)])],
  ['old_office', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)])],
  ['other', zipOf({ 'readme.txt': 'một tệp nén' })],
  ['other', zipOf({ '[Content_Types].xml': word, 'word/document.xml': '<w/>' }).subarray(0, 100)],
  ['other', Buffer.from('GIF89a\x01\x00\x01\x00')],
  ['other', Buffer.from('ti\xeang Vi\xeat', 'latin1')],
  ['other', Buffer.from('cắt giữa chữ ệ').subarray(0, -1)],
  ['other', Buffer.from('văn bản\0có NUL')],
] as const)('takes %s for what it is', async (kind, bytes) => {
  expect(await seen(bytes)).toBe(kind);
});

it('unpacks no part of an archive beyond what a document needs, and does not follow ten thousand of them', async () => {
  const blown = (bytes: number): Buffer =>
    zipOf({ '[Content_Types].xml': word + ' '.repeat(bytes), 'word/document.xml': '<w/>' }, { isPacked: true });
  expect(await seen(blown(1_000))).toBe('docx');
  expect(await seen(blown(2 * 1024 ** 2))).toBe('other');
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, part) => [`word/${part}.xml`, '']));
  expect(await seen(zipOf({ '[Content_Types].xml': word, 'word/document.xml': '<w/>', ...many }))).toBe('other');
});

it('reads no more of an archive than its directory, however much that claims', async () => {
  const bomb = zipOf({ '[Content_Types].xml': word });
  bomb.writeUInt32LE(0xfffffff0, bomb.length - 22 + 12);
  expect(await seen(bomb)).toBe('other');
});
