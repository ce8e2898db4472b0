import { AUTHOR, countOwnComments, textOfComment } from './existing-comments.js';
import type { WordPackage } from './open-package.js';
import type { Run, XmlRange } from './paragraph.js';
import { insertAll, insertBetweenRuns } from './split-run.js';
import { readXml } from './xml-events.js';
import type { WordNamespace } from './xml-events.js';

/** A comment to add to a document. */
export interface WordComment {
  /** The text in the main part that the comment is on. */
  readonly range: Readonly<XmlRange>;
  readonly paragraphs: readonly string[];
}

/** The parts of a file that comments change, by path. */
export type ChangedParts = ReadonlyMap<string, string>;

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
/** Marks a copy with comments. Word and LibreOffice remove it when they save the copy. */
const MARK = '<!-- findings check -->';

/** Whether a file is a copy with comments that has not been saved in Word or LibreOffice. */
export function isUnchangedCopy({ comments = '' }: WordPackage): boolean {
  return comments.includes(MARK);
}

/**
 * Adds comments after the existing ones. A comment of Findings with the same text is not added again. Nothing else in the parts changes.
 */
export function addComments(
  file: WordPackage,
  { runs, namespace }: { readonly runs: readonly Run[]; readonly namespace: WordNamespace },
  wanted: readonly WordComment[],
  date: Date,
): ChangedParts {
  const existingXml =
    file.comments ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace.uri}"/>`;
  const existing = countOwnComments(existingXml);
  const comments = wanted.filter(({ paragraphs }) => {
    const text = textOfComment(paragraphs);
    const count = existing.get(text) ?? 0;
    existing.set(text, count - 1);
    return count <= 0;
  });
  const first = firstFreeId(file);
  const parts = new Map<string, string>();
  parts.set(file.main, insertAll(file.document, anchorInsertions(runs, namespace, comments, first)));
  const xml = existingXml.replaceAll(MARK, '');
  parts.set(
    file.commentsPath,
    appendToRoot(
      xml,
      comments.map((comment, index) => commentXml(comment, namespace.uri, first + index, date)).join('') + MARK,
    ),
  );
  if (!file.hasCommentsRelation) {
    const relations = file.relations ?? `<Relationships xmlns="${PACKAGE}/relationships"/>`;
    const target = file.commentsPath.slice(file.commentsPath.lastIndexOf('/') + 1);
    const id = freeRelationId(relations);
    const relation = `<Relationship xmlns="${PACKAGE}/relationships" Id="${id}" Type="${relationTypes(namespace.uri)}/comments" Target="${target}"/>`;
    parts.set(file.relationsPath, appendToRoot(relations, relation));
  }
  const partName = `/${file.commentsPath}`;
  if (!file.contentTypes.includes(`"${partName}"`)) {
    const override = `<Override xmlns="${PACKAGE}/content-types" PartName="${partName}" ContentType="${COMMENTS_TYPE}"/>`;
    parts.set('[Content_Types].xml', appendToRoot(file.contentTypes, override));
  }
  return parts;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The elements that mark where comments begin and end. All elements at the same offset are inserted together. */
function anchorInsertions(
  runs: readonly Run[],
  { uri, prefix }: WordNamespace,
  comments: readonly WordComment[],
  first: number,
) {
  const w = prefix ?? 'w';
  const namespace = prefix === undefined ? ` xmlns:w="${uri}"` : '';
  const elements = new Map<number, { ends: string; starts: string }>();
  const elementsAt = (offset: number): { ends: string; starts: string } => {
    const existing = elements.get(offset);
    const found = existing ?? { ends: '', starts: '' };
    if (!existing) elements.set(offset, found);
    return found;
  };
  for (const [index, { range }] of comments.entries()) {
    const id = `${namespace} ${w}:id="${first + index}"`;
    elementsAt(range.start).starts += `<${w}:commentRangeStart${id}/>`;
    elementsAt(range.end).ends +=
      `<${w}:commentRangeEnd${id}/><${w}:r${namespace}><${w}:commentReference ${w}:id="${first + index}"/></${w}:r>`;
  }
  return [...elements].flatMap(([offset, { ends, starts }]) => insertBetweenRuns(runs, offset, ends + starts));
}

function commentXml({ paragraphs }: WordComment, namespace: string, id: number, date: Date): string {
  const content = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${AUTHOR}" w:initials="F" w:date="${date.toISOString().slice(0, 19)}Z">${content.join('')}</w:comment>`;
}

/** Control characters and halves of surrogate pairs are not allowed in XML. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** One more than the largest id of a comment. */
function firstFreeId({ document, comments }: WordPackage): number {
  let largest = -1;
  for (const xml of [document, comments]) {
    for (const [, id] of xml?.matchAll(
      /<(?:\w{1,20}:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]{0,500}?\bid=["'](\d{1,9})["']/g,
    ) ?? []) {
      largest = Math.max(largest, Number(id));
    }
  }
  return largest + 1;
}

/** The start of relationship types, which is different in Strict Open XML. */
function relationTypes(namespace: string): string {
  return namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** An id that no relationship has. */
function freeRelationId(relations: string): string {
  const ids = new Set(Array.from(relations.matchAll(/\bId=["']([^"']*)["']/g), ([, id]) => id));
  let free = 'findingsComments';
  for (let number = 2; ids.has(free); number++) free = `findingsComments${number}`;
  return free;
}

/** Appends elements to the root of a document. */
function appendToRoot(xml: string, elements: string): string {
  let root: { name: string; end: number; isSelfClosing: boolean } | undefined;
  let close = 0;
  readXml(xml, {
    open: ({ rawName, end, isSelfClosing }) => (root ??= { name: rawName, end, isSelfClosing }),
    close: (_name, start) => (close = start),
  });
  const { name, end, isSelfClosing } = root!;
  if (!isSelfClosing) return xml.slice(0, close) + elements + xml.slice(close);
  return `${xml.slice(0, end).replace(/\s*\/>$/, '>')}${elements}</${name}>${xml.slice(end)}`;
}
