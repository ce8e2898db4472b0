import { AUTHOR, readExistingComments, textOfComment } from './existing-comments.js';
import type { WordPackage } from './open-package.js';
import type { Run, XmlRange } from './paragraph.js';
import type { WordPart } from './read-part.js';
import { partUri } from './relations.js';
import type { Relation } from './relations.js';
import { insertAll, insertBetweenRuns } from './split-run.js';
import { readXml } from './xml-events.js';
import type { WordNamespace } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

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
export function isUnchangedCopy({ comments }: WordPackage): boolean {
  return comments?.xml.includes(MARK) === true;
}

/**
 * Adds comments after the existing ones. A comment of Findings with the same text is not added again. Nothing else in the parts changes.
 *
 * @throws ImportError if the existing comments are damaged
 */
export function addComments(
  file: WordPackage,
  { runs, namespace, commentIds }: WordPart,
  wanted: readonly WordComment[],
  date: Date,
): ChangedParts {
  const existing = readExistingComments(file.comments);
  const missing = new Map(existing.own);
  const comments = wanted.filter(({ paragraphs }) => {
    const text = textOfComment(paragraphs);
    const count = missing.get(text) ?? 0;
    missing.set(text, count - 1);
    return count <= 0;
  });
  const ids = freeIds(new Set([...existing.ids, ...commentIds]), comments.length);
  const types = readContentTypes(file.contentTypes);
  const part = file.comments ?? {
    path: freePath(file, types),
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace.uri}"/>`,
  };
  const elements = comments.map((comment, index) => commentXml(comment, namespace.uri, ids[index]!, date)).join('');
  const parts = new Map([
    [file.document.path, insertAll(file.document.xml, anchorInsertions(runs, namespace, comments, ids))],
    [part.path, appendToRoot({ ...part, xml: part.xml.replaceAll(MARK, '') }, elements + MARK)],
  ]);
  const relations = relateComments(file, part.path, namespace);
  if (relations !== undefined) parts.set(file.relationsPart.path, relations);
  if (!types.has(partName(part.path))) {
    const override = `<Override xmlns="${PACKAGE}/content-types" PartName="/${partUri(part.path)}" ContentType="${COMMENTS_TYPE}"/>`;
    parts.set(file.contentTypes.path, appendToRoot(file.contentTypes, override));
  }
  return parts;
}

/**
 * The relations of the main part with one to the comments. Undefined if they have it already. Relations to comments that are not in the
 * archive are removed, because LibreOffice refuses a document with comments that it does not find.
 */
function relateComments(file: WordPackage, path: string, { uri }: WordNamespace): string | undefined {
  const { relations, document } = file;
  const { xml } = file.relationsPart;
  const target = path.startsWith(folderOf(document)) ? path.slice(folderOf(document).length) : `/${path}`;
  const id = freeRelationId(relations);
  const relation = `<Relationship xmlns="${PACKAGE}/relationships" Id="${id}" Type="${relationTypes(uri)}/comments" Target="${partUri(target)}"/>`;
  const toComments = relations.filter(({ type }) => type === 'comments');
  const used = toComments.find(({ entry }) => entry !== undefined);
  const kept: string[] = [];
  let done = 0;
  for (const each of toComments) {
    const isPlain = each.target === target || each.target === `/${path}`;
    if (each.entry !== undefined && (each !== used || isPlain)) continue;
    kept.push(xml.slice(done, each.start), each === used ? relation : '');
    done = each.end;
  }
  if (used) return done > 0 ? kept.join('') + xml.slice(done) : undefined;
  const rest = xml === '' ? `<Relationships xmlns="${PACKAGE}/relationships"/>` : kept.join('') + xml.slice(done);
  return appendToRoot({ path: file.relationsPart.path, xml: rest }, relation);
}

function folderOf({ path }: XmlPart): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The content types of parts by their names in lower case. */
function readContentTypes(part: XmlPart): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  readXml(part, {
    open: ({ attribute }) => {
      const name = attribute('PartName');
      if (name !== undefined) types.set(name.toLowerCase(), attribute('ContentType') ?? '');
    },
  });
  return types;
}

function partName(path: string): string {
  return `/${partUri(path)}`.toLowerCase();
}

/** A path for new comments, which no entry has, and no other content type. */
function freePath({ document, hasEntry }: WordPackage, types: ReadonlyMap<string, string>): string {
  const folder = folderOf(document);
  const isTaken = (path: string): boolean =>
    hasEntry(path) || (types.get(partName(path)) ?? COMMENTS_TYPE) !== COMMENTS_TYPE;
  let path = `${folder}comments.xml`;
  for (let number = 2; isTaken(path); number++) path = `${folder}comments${number}.xml`;
  return path;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The elements that mark where comments begin and end. All elements at the same offset are inserted together. */
function anchorInsertions(
  runs: readonly Run[],
  { uri, prefix }: WordNamespace,
  comments: readonly WordComment[],
  ids: readonly number[],
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
    const id = `${namespace} ${w}:id="${ids[index]!}"`;
    elementsAt(range.start).starts += `<${w}:commentRangeStart${id}/>`;
    elementsAt(range.end).ends +=
      `<${w}:commentRangeEnd${id}/><${w}:r${namespace}><${w}:commentReference ${w}:id="${ids[index]!}"/></${w}:r>`;
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

/** As many ids as needed that no comment has. */
function freeIds(used: ReadonlySet<number>, count: number): readonly number[] {
  const ids: number[] = [];
  for (let id = 0; ids.length < count; id++) if (!used.has(id)) ids.push(id);
  return ids;
}

/** The start of relationship types, which is different in Strict Open XML. */
function relationTypes(namespace: string): string {
  return namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** An id that no relationship has. */
function freeRelationId(relations: readonly Relation[]): string {
  const ids = new Set(relations.map(({ id }) => id));
  let free = 'findingsComments';
  for (let number = 2; ids.has(free); number++) free = `findingsComments${number}`;
  return free;
}

function appendToRoot(part: XmlPart, elements: string): string {
  let root: { name: string; end: number; isSelfClosing: boolean } | undefined;
  let close = 0;
  readXml(part, {
    open: ({ rawName, end, isSelfClosing }) => (root ??= { name: rawName, end, isSelfClosing }),
    close: (_name, start) => (close = start),
  });
  const { xml } = part;
  const { name, end, isSelfClosing } = root!;
  if (!isSelfClosing) return xml.slice(0, close) + elements + xml.slice(close);
  return `${xml.slice(0, end - '/>'.length)}>${elements}</${name}>${xml.slice(end)}`;
}
