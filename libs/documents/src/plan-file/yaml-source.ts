import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { Bilingual } from '#domain';

/** A YAML text that can be read, with the way back from a path to its line. */
export interface YamlSource {
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly locate: (path: readonly (string | number)[]) => Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Place {
  readonly sentence: Bilingual;
}

export type YamlReading =
  { readonly status: 'read'; readonly source: YamlSource } | { readonly status: 'faulty'; readonly faults: readonly SyntaxFault[] };

// A hundred wrong lines have one cause; the reader needs the first of them.
const MOST_FAULTS = 20;

export const readYaml = (text: string): YamlReading => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // A warning is about a tag that nobody knows: what it stood for would be lost.
  const errors = [...document.errors, ...document.warnings].slice(0, MOST_FAULTS);
  if (errors.length > 0) return { status: 'faulty', faults: errors.map((error) => ({ ...placeOf(error.pos[0]), sentence: say(error) })) };
  const alias = firstAlias(document);
  if (alias !== undefined) return { status: 'faulty', faults: [{ ...placeOf(alias.range?.[0] ?? 0), sentence: NO_ALIASES }] };
  return {
    status: 'read',
    source: { value: document.toJS(), document, locate: (path) => placeOf(offsetOf(document, path)) },
  };
};

/** Where a path begins in the text; for a path that leads nowhere, where its last known part begins. */
const offsetOf = (document: Document.Parsed, path: readonly (string | number)[]): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};

const firstAlias = (document: Document.Parsed): Node | undefined => {
  let found: Node | undefined;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    found = node;
    return visit.BREAK;
  });
  return found;
};

const say = ({ code }: YAMLError): Bilingual => SENTENCES[code] ?? UNREADABLE;

const UNREADABLE: Bilingual = {
  vi: 'Dòng này không đúng cách viết YAML; hãy xem lại thụt đầu dòng, dấu hai chấm và dấu nháy ở đây và ở dòng trước.',
  en: 'This line is not valid YAML; check indentation, colons and quotation marks here and in the line before.',
};

const TOO_DEEP: Bilingual = { vi: 'Các ngoặc lồng nhau quá sâu để đọc được.', en: 'The brackets are nested too deeply to be read.' };

// One anchor of a thousand entries may stand for millions of them, and a fault could not say which line is meant.
const NO_ALIASES: Bilingual = {
  vi: 'Tệp này không dùng bí danh YAML (*tên); hãy viết lại nội dung ở đây.',
  en: 'YAML aliases (*name) are not used in this file; write the content out here.',
};

const SENTENCES: Partial<Record<YAMLError['code'], Bilingual>> = {
  RESOURCE_EXHAUSTION: TOO_DEEP,
  DUPLICATE_KEY: { vi: 'Khóa này đã có trong cùng nhóm; hãy giữ lại một.', en: 'This key stands twice in its group; keep one of them.' },
  BAD_INDENT: {
    vi: 'Thụt đầu dòng sai: các khóa của cùng một nhóm phải thẳng cột.',
    en: 'Wrong indentation: the keys of one group must stand in one column.',
  },
  TAB_AS_INDENT: { vi: 'Thụt đầu dòng bằng dấu cách, không dùng phím Tab.', en: 'Indent with spaces, not with tabs.' },
  MISSING_CHAR: {
    vi: 'Thiếu một ký tự: dấu nháy hoặc ngoặc mở ra mà chưa đóng, hoặc thiếu dấu hai chấm.',
    en: 'A character is missing: a quotation mark or bracket is left open, or a colon is missing.',
  },
  MULTIPLE_DOCS: {
    vi: 'Tệp chỉ chứa một tài liệu; hãy bỏ dòng “---” ở giữa.',
    en: 'The file holds one document; remove the “---” in the middle.',
  },
  TAG_RESOLVE_FAILED: { vi: 'Thẻ YAML “!…” không được dùng ở đây.', en: 'A YAML tag “!…” is not used here.' },
};
