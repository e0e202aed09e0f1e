import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { SeenContent } from '#domain';
import { type ZipEntry, zipEntries, zipText } from './zip-entries.js';

/** What a file is by its bytes, whatever its name says. */
export const seenContent = async (path: string): Promise<SeenContent> => {
  const signature = await fileTypeFromFile(path).catch(() => undefined); // a signature it cannot follow is none that we know
  if (signature === undefined) return seenText(path);
  const { ext, mime } = signature;
  if (isMarkup(mime)) return 'page';
  if (PROGRAMS.has(ext)) return 'program';
  if (ext === 'cfb') return 'old_office';
  if (MACROS.test(ext)) return 'macros';
  if (ext === 'pdf' || ext === 'png' || ext === 'jpg') return ext;
  return ext === 'zip' || ARCHIVED.has(ext) ? seenArchive(path) : 'other';
};

const PROGRAMS: ReadonlySet<string> = new Set([
  'exe',
  'elf',
  'macho',
  'msi',
  'apk',
  'class',
  'wasm',
  'jar',
  'deb',
  'rpm',
  'dll',
  'swf',
  'lnk',
]);
const ARCHIVED: ReadonlySet<string> = new Set(['docx', 'xlsx', 'odt', 'ods']);
/** Word, Excel and PowerPoint name what holds macros by another letter. */
const MACROS = /^(doc|dot|xls|xlt|ppt|pot|pps)m$/;

const isMarkup = (mime: string): boolean => /xml|html|svg/.test(mime) && !mime.includes('officedocument') && !mime.includes('opendocument');

/** An office document is an archive: what it is, and whether it carries macros, stands in its parts. */
const seenArchive = async (path: string): Promise<SeenContent> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const entries = await zipEntries(file, size);
    return entries === undefined ? 'other' : await seenParts(file, entries);
  } finally {
    await file.close();
  }
};

const seenParts = async (file: FileHandle, entries: readonly ZipEntry[]): Promise<SeenContent> => {
  if (entries.some(({ name }) => !isFolder(name) && ACTIVE_PART.test(name))) return 'macros';
  const part = (name: string): Promise<string | undefined> => {
    const found = entries.find((entry) => entry.name === name);
    return found === undefined ? Promise.resolve(undefined) : zipText(file, found);
  };
  const types = await part('[Content_Types].xml');
  if (types !== undefined) return /macroEnabled/i.test(types) ? 'macros' : seenOffice(entries);
  const mimetype = (await part('mimetype'))?.trim();
  return (mimetype !== undefined && OPEN_DOCUMENTS[mimetype]) || 'other';
};

const seenOffice = (entries: readonly ZipEntry[]): SeenContent => {
  if (entries.some(({ name }) => name === 'word/document.xml')) return 'docx';
  return entries.some(({ name }) => name === 'xl/workbook.xml') ? 'xlsx' : 'other';
};

/**
 * Programs within documents: Visual Basic, Excel's own macros, ActiveX, those of LibreOffice; and documents packed into the document that
 * have or may have any of them.
 */
const ACTIVE_PART = /vbaProject|vbaData|\/macrosheets\/|\/activeX\/|^Basic\/|^Scripts\/|embeddings\/(?!.*\.(docx|xlsx|pptx)$)/i;

/** Some programs list the folders as well when they zip a document again; a folder holds nothing. */
const isFolder = (name: string): boolean => name.endsWith('/');

const OPEN_DOCUMENTS: Readonly<Record<string, SeenContent>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** Text has no signature: it is what can be read as UTF-8 to its end, and is no page. */
const seenText = async (path: string): Promise<SeenContent> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begins = '';
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (UNREADABLE.test(text)) return 'other';
      if (begins.length < BEGINNING) begins += text.slice(0, BEGINNING);
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'other';
    throw error;
  }
  return PAGE.test(begins) ? 'page' : PROGRAM.test(begins) ? 'program' : 'text';
};

const BEGINNING = 4_096;
const UNREADABLE = new RegExp('[\\u0000-\\u0008\\u000b\\u000e-\\u001f]');
/** Browsers look for these in what claims to be text; a sign of less stands apart from what is larger. */
const PAGE = /<(!doctype|\?xml|html|head|body|svg|script|iframe|a\s|img\s|div|table|style|meta)/i;
const PROGRAM = /^(#!|@echo off|<\?php|powershell)/i;
