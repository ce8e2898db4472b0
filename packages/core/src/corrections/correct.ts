import { sha256 } from '@noble/hashes/sha2.js';
import type { Report } from '../model.js';
import { EXACT_READING, HEADINGS_NOTE, REVIEW } from '../canonical-words.js';
import { translateEnglish } from '../i18n/translate.js';
import { parseReport } from '../parse-report.js';
import { frontMatterBlock } from '../source/front-matter-block.js';
import { foldedWords } from '@findings/language';
import { findingsOf, piecesOf, readBlocksOf, type ReadBlock } from './credits.js';
import { readDocument, turnMark, type SourceBlock } from './document.js';
import { printEdits, wordsOf, type EditBlock } from './edits.js';
import { keepCredit } from './give-credits.js';
import type { CorrectionAnswer, CorrectionOptions, CorrectionRequest, Operation, Reading, Verdict } from './model.js';
import { applyOperation } from './operations.js';
import { removeDenied } from './participants.js';
import { groupsOfQuestions } from './questions.js';
import { regroup } from './regroup.js';
import { createWork, creditsOf, sentencesBetween, unknownInMark, type Work } from './work.js';

/** A list of operations cannot be applied at all: it is for another state of the file, or it is not such a list. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';
}

/** More operations are not corrections. */
const MOST_OPERATIONS = 20_000;
const FIRST_WORDS = 80;

/** A hash of a text, as 16 hexadecimal digits. It changes with every character. */
export function textHash(text: string): string {
  return Array.from(sha256(new TextEncoder().encode(text)).subarray(0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Applies operations to canonical Markdown. They change structure and credits, never words: the result has the same words in the
 * same order, apart from headings and labels that were moved. Pure; linear in the Markdown and the operations.
 *
 * @returns the corrected Markdown, which is `markdown` itself if nothing was accepted, and the answer to each operation
 * @throws CorrectionError if the hash is of another text, the Markdown is not canonical, or the list is too long or no list
 */
export function correct(
  markdown: string,
  { hash, operations }: CorrectionRequest,
  options: CorrectionOptions = {},
): { readonly markdown: string; readonly answer: CorrectionAnswer } {
  const { say = translateEnglish } = options;
  if (hash !== textHash(markdown))
    throw new CorrectionError(
      say`The report has changed since these corrections were made. Read it again, and make them for its new state.`,
    );
  if (!Array.isArray(operations)) throw new CorrectionError('“operations” is not a list.');
  if (operations.length > MOST_OPERATIONS)
    throw new CorrectionError(say`A list has at most ${MOST_OPERATIONS} operations.`);
  const report = parseReport(markdown);
  if (!isCanonical(markdown))
    throw new CorrectionError(
      say`This report has not been imported: its first lines do not have “${EXACT_READING.field}: ${EXACT_READING.value}”. Import it first.`,
    );
  const work = createWork(markdown, report, options, groupsOfQuestions, say);
  const verdicts = applyAll(operations, work);
  const before = readings(report);
  const isChanged = verdicts.some(({ verdict }) => verdict === 'accepted');
  if (!isChanged) return { markdown, answer: { verdicts, before, after: before, unmet: [], moved: [] } };
  regroup(work);
  let result = readResult(work);
  // Both are written into the blocks, which are printed again.
  const kept = result ? [keepCitedIds(result, work), keepCredits(result, work)] : [];
  if (kept.includes(true)) result = readResult(work);
  if (!result) {
    const reason = say`Together, the corrections would be read as something else. Nothing was changed.`;
    const all = verdicts.map((each): Verdict =>
      each.verdict === 'accepted' ? { ...each, verdict: 'refused', reason } : each,
    );
    return { markdown, answer: { verdicts: all, before, after: before, unmet: [], moved: [] } };
  }
  return {
    markdown: result.markdown,
    answer: {
      verdicts,
      before,
      after: readings(result.report),
      unmet: [...unmetCredits(result, work), ...silentPassages(result, work)],
      moved: movedIds(result, work),
    },
  };
}

/** Applies the operations in order, the credits last: the reason for a credit holds in the structure that the list makes. */
function applyAll(operations: readonly Operation[], work: Work): readonly Verdict[] {
  const isCredit = (operation: Operation | null | undefined): boolean =>
    operation?.op === 'speaker' || operation?.op === 'nobody';
  const indexes = [...operations.keys()];
  const [last = [], first = []] = [true, false].map((is) => indexes.filter((at) => isCredit(operations[at]) === is));
  const outcomes = new Map([...first, ...last].map((at) => [at, applyOperation(operations[at]!, work)]));
  removeDenied(work);
  if (operations.some((operation, at) => operation?.op === 'part' && outcomes.get(at)!.verdict === 'accepted'))
    removeHeadingNotes(work);
  return indexes.map((operation) => ({ operation, ...outcomes.get(operation)! }));
}

/** The notes that headings may be missing are answered by marking one. */
function removeHeadingNotes({ edits }: Work): void {
  for (let edit = edits.first(); edit;) {
    const { kind, next, segments } = edit;
    if (kind === 'comment' && segments[0]?.block.comment?.startsWith(REVIEW + HEADINGS_NOTE)) edits.remove(edit);
    edit = next;
  }
}

/** True for a report in the form in which nothing is guessed. */
export function isCanonical(markdown: string): boolean {
  const front = frontMatterBlock(markdown);
  return (
    front !== undefined &&
    new RegExp(`^${EXACT_READING.field}: *["']?${EXACT_READING.value}["']? *\\r?$`, 'm').test(
      markdown.slice(front.start, front.textEnd),
    )
  );
}

interface Result {
  readonly markdown: string;
  readonly report: Report;
  /** Each block of the result with its block in the new document. */
  readonly pairs: readonly { readonly edit: EditBlock; readonly block: SourceBlock }[];
  readonly read: ReadonlyMap<SourceBlock, ReadBlock>;
  /** Names of those who say each sentence of a block of the new document. */
  readonly speakersOf: (block: SourceBlock) => readonly SpokenSentence[];
}

interface SpokenSentence {
  readonly people: readonly string[];
  readonly isInferred: boolean;
}

/** Prints and reads the result. Undefined if any block has other words than it should have. */
function readResult(work: Work): Result | undefined {
  const markdown = withFront(printEdits(work.edits, work.credits), work);
  const document = readDocument(markdown);
  const blocks = document.blocks.filter(({ kind, leftOut }) => kind !== 'comment' || leftOut !== undefined);
  const pairs: { readonly edit: EditBlock; readonly block: SourceBlock }[] = [];
  for (let edit = work.edits.first(); edit; edit = edit.next) {
    const isComment = edit.kind === 'comment' && edit.leftOut === undefined;
    if (isComment) continue;
    const block = blocks[pairs.length];
    if (!block || !hasWords(block, edit, work)) return undefined;
    pairs.push({ edit, block });
  }
  if (pairs.length !== blocks.length) return undefined;
  const report = parseReport(markdown);
  const read = readBlocksOf(document, report);
  const nameOf = namesIn(report);
  const speakersOf = (block: SourceBlock): readonly SpokenSentence[] =>
    read.get(block)!.credits.map(({ people, isInferred }) => ({ people: people.map(nameOf), isInferred }));
  return { markdown, report, pairs, read, speakersOf };
}

/** Returns a function that finds the name of a person by the id. */
function namesIn({ people }: Report): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Whether a block has the words of an edit, after the mark of a turn. */
function hasWords(
  block: SourceBlock,
  { segments, added, turn, isUnmarked, kind, depth }: EditBlock,
  work: Work,
): boolean {
  // A mark that names nobody in the list of participants, before or after, has words of the report.
  const isUnknown = (source: SourceBlock): boolean =>
    [work.people, work.listed].every((people) => unknownInMark(source, people) !== undefined);
  const markOf = (source: SourceBlock): number => (isUnknown(source) ? 0 : turnMark(source));
  const hasDepth = kind === 'heading' || kind === 'paragraph' || kind === 'item';
  if (block.kind !== kind || (hasDepth && block.depth !== depth)) return false;
  const own = wordsOf(segments);
  const hasNoMark = kind === 'comment' || turn !== undefined || isUnmarked === true;
  const inside = segments.length - own.length;
  if (inside > block.comments.length) return false;
  const wanted =
    added === undefined
      ? own.flatMap(({ block: source, from, to }) =>
          foldedWords(source.text.slice(hasNoMark ? Math.max(from, markOf(source)) : from, to)),
        )
      : foldedWords(added);
  const words = foldedWords(turn ? block.text.replace(/^[QAC](?:\/|(?=\s|$))/u, '') : block.text);
  const skipped = turn ? words.length - wanted.length : 0;
  const isLong = skipped >= 0 && wanted.length + skipped === words.length;
  return isLong && wanted.every((word, index) => word === words[index + skipped]);
}

function withFront(markdown: string, { front }: Work): string {
  if (front.size === 0) return markdown;
  const block = frontMatterBlock(markdown)!;
  const lines = markdown.slice(block.start, block.textEnd).split('\n');
  // The first and the last day are those of the dates before.
  const fields = new Map<string, string>(front);
  if (front.has('dates')) fields.set('start', '').set('end', '');
  for (const [field, value] of fields) {
    const at = lines.findIndex((each) => each.startsWith(`${field}:`));
    const start = Math.max(at, 0);
    let end = at + 1;
    while (at >= 0 && end < lines.length && /^(?:\s|- )/.test(lines[end]!)) end++;
    lines.splice(start, end - start);
    if (value !== '') lines.splice(start, 0, `${field}: ${JSON.stringify(value)}`);
  }
  return markdown.slice(0, block.start) + lines.join('\n') + markdown.slice(block.textEnd);
}

function readings(report: Report): readonly Reading[] {
  const nameOf = namesIn(report);
  return [...findingsOf(report)].map(({ finding, part }): Reading => {
    const credits = [...piecesOf(finding), ...finding.statements];
    const speakers = new Set(credits.flatMap((each) => each.speakers));
    const isInferred = credits.some(({ credit }) => credit === 'carried');
    return {
      id: finding.id,
      part: part?.title ?? '',
      speakers: [...speakers].map(nameOf),
      ...(isInferred ? { isInferred } : {}),
      text: finding.text.slice(0, FIRST_WORDS),
    };
  });
}

/** The id of the finding or part that begins with a block. */
function idOf(read: ReadBlock | undefined, block: SourceBlock): string | undefined {
  return block.kind === 'heading' ? read?.part?.id : read?.finding?.id;
}

interface MovedId {
  readonly from: string;
  readonly to: string;
}

/** Ids that name something else now. A finding of several blocks is where its first block is. */
function movedIds({ pairs, read }: Result, work: Work): readonly MovedId[] {
  const found = new Map<string, MovedId>();
  for (const { edit, block } of pairs) {
    const to = idOf(read.get(block), block);
    // A passage that was joined to another one is cited by the id of that one.
    for (const segment of edit.segments) {
      const from =
        segment.from > 0 || segment.aside !== undefined ? undefined : idOf(work.read.get(segment.block), segment.block);
      if (from !== undefined && to !== undefined && !found.has(from)) found.set(from, { from, to });
    }
  }
  return [...found.values()].filter(({ from, to }) => from !== to);
}

/** Gives parts and findings that proposals cite their old ids. Whether there are any. */
function keepCitedIds(result: Result, work: Work): boolean {
  const moved = new Map(movedIds(result, work).map((each) => [each.from, each]));
  const citedParts = new Set([...work.cited].map((id) => id.slice(0, Math.max(0, id.lastIndexOf('.')))));
  const isCited = (id: string, isPart: boolean): boolean => work.cited.has(id) || (isPart && citedParts.has(id));
  const kept = new Set<string>();
  // A cited unit was left out. No other unit may get its id, or the citation would name the wrong finding.
  const taken = new Set(
    result.pairs.flatMap(({ edit }) => {
      const ids = edit.leftOut === undefined ? [] : edit.segments.map(({ block }) => work.read.get(block)?.finding?.id);
      return ids.filter((id) => id !== undefined && work.cited.has(id));
    }),
  );
  for (const { edit } of result.pairs) {
    const [segment] = edit.segments;
    const from = segment && segment.from === 0 ? idOf(work.read.get(segment.block), segment.block) : undefined;
    if (from === undefined || !moved.has(from) || kept.has(from)) continue;
    const isPart = edit.kind === 'heading';
    const isKept = isCited(from, isPart) || taken.has(moved.get(from)!.to);
    if (!isKept || edit.kind === 'comment') continue;
    const isSamePart = isPart || sameParent(from, moved.get(from)!.to);
    if (!isSamePart || edit.attributes.some((each) => each.startsWith('id='))) continue;
    edit.attributes = [`id=${from}`, ...edit.attributes];
    kept.add(from);
    if (taken.size > 0) taken.add(from);
  }
  return kept.size > 0;
}

function sameParent(left: string, right: string): boolean {
  return left.slice(0, left.lastIndexOf('.')) === right.slice(0, right.lastIndexOf('.'));
}

/**
 * Adds explicit credits where the new structure would lose them, so that a change of structure removes no credit. Returns whether it added any.
 */
function keepCredits({ pairs, speakersOf }: Result, work: Work): boolean {
  let isKept = false;
  for (const { edit, block } of pairs) {
    if (edit.leftOut !== undefined || edit.kind === 'heading' || edit.kind === 'row' || edit.kind === 'other') continue;
    const now = speakersOf(block);
    const open = wordsOf(edit.segments).filter((segment) => !work.credits.has(segment.block));
    const wanted = open.flatMap(({ block: source, from, to }) => {
      const credits = work.read.get(source)!.credits;
      return sentencesBetween(source, from, to).map((index) => {
        const { people, isInferred } = credits[index]!;
        return isInferred ? [] : people.flatMap((id) => work.people.byId(id)?.name ?? []);
      });
    });
    const isSame = open.length === edit.segments.length && wanted.length === now.length;
    const isLost = wanted.some((people, index) =>
      people.some((name) =>
        (isSame ? now.slice(index, index + 1) : now).every((each) => each.isInferred || !each.people.includes(name)),
      ),
    );
    if (!isLost) continue;
    for (const segment of open) keepCredit(edit, segment, work);
    isKept = true;
  }
  return isKept;
}

/** Passages below a heading that an operation credits, which have no speaker because their comments say so. */
function silentPassages({ pairs, speakersOf }: Result, work: Work): readonly string[] {
  const silent: string[] = [];
  let credited: { readonly depth: number; readonly title: string } | undefined;
  let ids: string[] = [];
  const close = (): void => {
    if (credited && ids.length > 0)
      silent.push(
        work.say`“${credited.title}” now has a speaker, but comments say that ${ids.join(', ')} have none. Credit them, too.`,
      );
    ids = [];
  };
  for (const { edit, block } of pairs) {
    const unit = edit.segments[0]?.block;
    if (edit.kind === 'heading' && edit.depth <= (credited?.depth ?? Infinity)) {
      close();
      const isNew = unit !== undefined && speakersAttribute(edit) !== speakersAttribute(unit);
      credited = isNew && speakersAttribute(edit) ? { depth: edit.depth, title: block.text.slice(0, 60) } : undefined;
    }
    const isSilent = edit.kind !== 'heading' && edit.leftOut === undefined && block.sentences.length > 0;
    if (!credited || !unit || !isSilent || work.credits.has(unit)) continue;
    if (speakersOf(block).every(({ people }) => people.length === 0)) ids.push(`u${work.numbers.get(unit)}`);
  }
  close();
  return silent;
}

function speakersAttribute({ attributes }: Pick<SourceBlock, 'attributes'>): string | undefined {
  return attributes.find((each) => each.startsWith('speakers='));
}

/** Credits that are read otherwise than an operation meant. Sentence by sentence, where the block still has the same ones. */
function unmetCredits({ pairs, speakersOf }: Result, work: Work): readonly string[] {
  const unmet: string[] = [];
  for (const { edit, block } of pairs) {
    const isCredited = edit.kind !== 'heading' && edit.segments.some((segment) => work.credits.has(segment.block));
    if (edit.leftOut !== undefined || !isCredited) continue;
    const wanted = wordsOf(edit.segments).flatMap(({ block: source, from, to }) => {
      const credits = creditsOf(source, work);
      return sentencesBetween(source, from, to).map((index) =>
        credits[index]!.people.map((key) => work.people.find(key)?.name ?? key),
      );
    });
    const found = speakersOf(block).map(({ people }) => people);
    const isSame = wanted.length === found.length;
    const pairsOfNames = isSame
      ? wanted.map((each, index) => [each, found[index]!] as const)
      : [[wanted.flat(), found.flat()] as const];
    for (const [people, others] of pairsOfNames) {
      const missing = people.find((name) => !others.includes(name));
      const extra = others.find((name) => !people.includes(name));
      const text = block.text.slice(0, 60);
      if (missing !== undefined) unmet.push(work.say`“${text}” is still not credited to ${missing}.`);
      else if (extra !== undefined) unmet.push(work.say`“${text}” is still credited to ${extra}.`);
      if (missing ?? extra) break;
    }
  }
  return unmet;
}
