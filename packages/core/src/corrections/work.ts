import { translateEnglish, type Translate } from '../i18n/translate.js';
import type { Part, Report, Session } from '../model.js';
import { foldedWords } from '@findings/language';
import { bareLabel } from '../exact/exact-text.js';
import { AUDIENCE, EXACT_LISTS, splitNames } from '../canonical-words.js';
import { readBlocksOf, type ReadBlock } from './credits.js';
import { readDocument, turnMark, type SourceBlock, type SourceDocument } from './document.js';
import { createEdits, type EditBlock, type Edits, type SentenceCredit } from './edits.js';
import type { CorrectionOptions, FrontField, Verdict } from './model.js';
import { createPeople, type KnownPerson, type People } from './people.js';

/** What the operations of one list share: the document, its reading, and what was changed so far. */
export interface Work {
  readonly document: SourceDocument;
  readonly report: Report;
  readonly people: People;
  /** The people before all operations. */
  readonly listed: People;
  readonly read: ReadonlyMap<SourceBlock, ReadBlock>;
  /** By the number of the unit, from 1: index 0 is `u1`. */
  readonly units: readonly SourceBlock[];
  /** The number of each unit. */
  readonly numbers: ReadonlyMap<SourceBlock, number>;
  readonly edits: Edits;
  readonly credits: Map<SourceBlock, SentenceCredit[]>;
  readonly front: Map<FrontField, string>;
  readonly byPerson: boolean;
  /** For questions to a reviewer. */
  readonly say: Translate;
  readonly cited: ReadonlySet<string>;
  /** Words of all units, and those that operations left out. */
  readonly wordCount: number;
  leftOutWords: number;
  /** Parts whose heading an operation changed into another kind of block. */
  readonly closed: Set<Session | Part>;
  /** People who lost a credit because a reviewer said that nobody says a passage. */
  readonly denied: Set<KnownPerson>;
  /** Headings whose level an operation says. */
  readonly levelled: Set<EditBlock>;
  /** The headings above each block. Undefined after a change of the structure. */
  headings?: ReadonlyMap<SourceBlock, readonly SourceBlock[]> | undefined;
  /** Folded words of the report, in one text. */
  allWords?: string;
  /** Folded words of a block. */
  readonly wordsOf: (block: SourceBlock) => readonly string[];
  /** Whether the report also writes a folded word without a capital letter. */
  readonly isOrdinary: (word: string) => boolean;
  /** Blocks of the list of participants. */
  readonly isListed: (block: SourceBlock) => boolean;
  /** Groups of the same question, by their ids. */
  readonly groups: () => ReadonlyMap<string, readonly SourceBlock[]>;
}

export function createWork(
  markdown: string,
  report: Report,
  { by = 'assistant', cited = [] }: CorrectionOptions,
  groupsOf: (work: Work) => ReadonlyMap<string, readonly SourceBlock[]>,
  say: Translate = translateEnglish,
): Work {
  const document = readDocument(markdown);
  const listed = blocksOfLists(document);
  const units = document.blocks.filter((block) => isUnit(block) && !listed.has(block));
  const words = new Map<SourceBlock, readonly string[]>();
  const wordsOf = (block: SourceBlock): readonly string[] => {
    const known = words.get(block) ?? foldedWords(block.text);
    words.set(block, known);
    return known;
  };
  let ordinary: ReadonlySet<string> | undefined;
  let groups: ReadonlyMap<string, readonly SourceBlock[]> | undefined;
  const work: Work = {
    document,
    report,
    people: createPeople(report),
    listed: createPeople(report),
    read: readBlocksOf(document, report),
    units,
    numbers: new Map(units.map((block, index) => [block, index + 1])),
    edits: createEdits(document),
    credits: new Map(),
    front: new Map(),
    byPerson: by === 'reviewer',
    say,
    cited: new Set(cited.map((id) => id.toLowerCase())),
    wordCount: units.reduce((sum, block) => sum + wordsOf(block).length, 0),
    leftOutWords: 0,
    closed: new Set(),
    denied: new Set(),
    levelled: new Set(),
    wordsOf,
    isOrdinary: (word) => (ordinary ??= ordinaryWords(units)).has(word),
    isListed: (block) => listed.has(block),
    groups: () => (groups ??= groupsOf(work)),
  };
  return work;
}

function ordinaryWords(units: readonly SourceBlock[]): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ text }) => foldedWords((text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{M}]*/gu) ?? []).join(' '))),
  );
}

/** Comments without words, such as page marks, are not units. */
function isUnit({ kind, text, leftOut }: SourceBlock): boolean {
  return text !== '' && (kind !== 'comment' || leftOut !== undefined);
}

/** The lists of people and abbreviations, with their headings. */
function blocksOfLists({ blocks }: SourceDocument): ReadonlySet<SourceBlock> {
  const lists = new Set<string>([EXACT_LISTS.people.toLowerCase(), EXACT_LISTS.acronyms.toLowerCase()]);
  const found = new Set<SourceBlock>();
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'heading') isOpen = lists.has(block.text.toLowerCase());
    if (isOpen && block.kind !== 'comment') found.add(block);
  }
  return found;
}

/** A unit, a piece of it or a sentence that an operation names. */
export interface Target {
  readonly block: SourceBlock;
  /** The blocks of the result that it names. */
  readonly edits: readonly EditBlock[];
  /** Indexes of sentences. */
  readonly sentences: readonly number[];
  readonly isWhole: boolean;
  readonly isSentence?: true;
  readonly isInRange?: true;
}

/** `u4`, `u4-u9`, `u4.2` or `u4/2`. */
const REFERENCE = /^u(\d{1,9})(?:-u?(\d{1,9})|\.(\d{1,9})|\/(\d{1,9}))?$/;
const MOST_TARGETS = 100_000;

/**
 * Finds units (`u4`), ranges (`u4-u9`), groups (`g2`), sentences (`u4.2`) and pieces of split units (`u4/2`), in order. A string is
 * what is wrong.
 */
export function findTargets(references: readonly string[], work: Work): readonly Target[] | string {
  const { units } = work;
  const targets: Target[] = [];
  for (const reference of references) {
    const [, first, last = first, sentence, piece] = REFERENCE.exec(reference) ?? [];
    const isInReport = Number(first) >= 1 && Number(last) <= units.length;
    const blocks = first === undefined ? work.groups().get(reference) : units.slice(Number(first) - 1, Number(last));
    const found = (blocks ?? []).flatMap((block) => targetIn(block, sentence, piece, work) ?? []);
    if (found.length === 0 || (first !== undefined && !isInReport))
      return work.say`There is no ${JSON.stringify(reference).slice(0, 40)}. The passages are u1 to u${units.length}.`;
    for (const target of found) targets.push(found.length > 1 ? { ...target, isInRange: true } : target);
    if (targets.length > MOST_TARGETS) return work.say`It names too many passages.`;
  }
  return targets.length === 0 ? work.say`It names no passage.` : targets;
}

/** All of a unit, one of its sentences, or a piece of it after a split. Numbers are from 1. */
function targetIn(
  block: SourceBlock,
  sentence: string | undefined,
  piece: string | undefined,
  work: Work,
): Target | undefined {
  const edits = work.edits.of(block);
  const all = block.sentences.map((_, index) => index);
  if (piece !== undefined) {
    const edit = edits[Number(piece) - 1];
    const segment = edit?.segments.find((each) => each.block === block);
    if (!edit || !segment) return undefined;
    const sentences = sentencesBetween(block, segment.from, segment.to);
    return { block, edits: [edit], sentences, isWhole: sentences.length === all.length };
  }
  if (sentence === undefined) return { block, edits, sentences: all, isWhole: true };
  const index = Number(sentence) - 1;
  const isWhole = all.length === 1;
  return index in all ? { block, edits, sentences: [index], isWhole, isSentence: true } : undefined;
}

/** The indexes of the sentences that have words between two offsets of the clean text. */
export function sentencesBetween({ sentences }: SourceBlock, from: number, to: number): readonly number[] {
  return sentences.flatMap(({ start, end }, index) => (end > from && start < to ? [index] : []));
}

/** Who says each sentence, with the changes so far. */
export function creditsOf(block: SourceBlock, work: Work): SentenceCredit[] {
  const changed = work.credits.get(block);
  if (changed) return changed;
  return work.read.get(block)!.credits.map(({ people, isExplicit }) => ({
    people: people.flatMap((id) => work.people.byId(id)?.key ?? []),
    isExplicit,
  }));
}

/** `00:10:05 - 00:10:31 `, `[10:05] ` before a label. */
const TIME_CODE = /^(?:[[(]?\d{1,2}(?::\d{2}){1,3}[\])]?[\s–—-]*)+/u;
/** No name has more words. */
const MOST_NAME_WORDS = 5;

/** The person whom the printed label of a block names. After a time code, a full name is a label without a colon, too. */
export function labelledPerson(
  { text, labelEnd }: Pick<SourceBlock, 'text' | 'labelEnd'>,
  people: People,
): KnownPerson | undefined {
  const from = TIME_CODE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(from);
  const label = labelEnd > from ? text.slice(from, labelEnd) : (/^[^:]{1,80}(?=:)/u.exec(rest)?.[0] ?? '');
  const bare = label
    .replace(/^[QAC]\//u, '')
    .replace(/[\s:.–—-]+$/u, '')
    .replace(/\s*[([][^()[\]]*[)\]]$/u, '');
  const person = bare === '' ? undefined : people.find(bare);
  if (person || from === 0) return person;
  const words = rest.split(/\s+/, MOST_NAME_WORDS);
  for (let length = words.length; length > 1; length--) {
    const named = people.find(words.slice(0, length).join(' '));
    if (named) return named;
  }
  return undefined;
}

/** Matches the letters of a label that may be short for a name: `F: `, `F.H.: `, `Fed: `. */
const LETTERS = /^(?=\p{Lu})(?:\p{L}\.?){1,4}(?=:\s)/u;

/** The letters of a label at the start of a block; empty if it has no such label. */
export function lettersBefore({ text }: Pick<SourceBlock, 'text'>): string {
  return LETTERS.exec(text)?.[0] ?? '';
}

/** The people whom the letters of a label at the start of a block may be short for. */
export function abbreviatedPeople(block: Pick<SourceBlock, 'text'>, people: People): readonly KnownPerson[] {
  const letters = lettersBefore(block);
  return letters === '' ? [] : people.abbreviated(letters.replaceAll('.', ''));
}

/** The person whom the label at the start of a sentence names. */
export function labelBefore(block: SourceBlock, index: number, people: People): KnownPerson | undefined {
  if (index === 0) return labelledPerson(block, people);
  const { start, end } = block.sentences[index]!;
  return labelledPerson({ text: block.text.slice(start, end), labelEnd: 0 }, people);
}

/** The person whom the label of what a target names says. A person may credit a later sentence without a label of its own to anyone. */
export function labelOfTarget({ block, sentences }: Target, { people, byPerson }: Work): KnownPerson | undefined {
  const [first = 0] = sentences;
  const own = labelBefore(block, first, people);
  return own || first === 0 || byPerson ? own : labelledPerson(block, people);
}

/** The speaker in the mark of a turn who is not a listed participant. These words must be kept. */
export function unknownInMark(block: SourceBlock, people: People): string | undefined {
  const mark = turnMark(block) > 0 ? bareLabel(block.text.slice(2, block.labelEnd)) : '';
  return mark === '' ? undefined : splitNames(mark).find((name) => name !== AUDIENCE && !people.find(bareLabel(name)));
}

/** Words of a text without the mark of a turn. */
export function countWords(text: string): number {
  return foldedWords(text).length;
}

/** The answer to one operation. Only an accepted one has changed something. */
export type Outcome = Omit<Verdict, 'operation'>;

export const accepted: Outcome = { verdict: 'accepted' };
export const alreadySo: Outcome = { verdict: 'already so' };
export const refused = (reason: string): Outcome => ({ verdict: 'refused', reason });
export const needsPerson = (reason: string): Outcome => ({ verdict: 'needs a person', reason });

/** The words of the report and its title, which are searched for names. */
export function isInReport(text: string, work: Work): boolean {
  const wanted = foldedWords(text);
  if (wanted.length === 0) return false;
  const { title = '' } = work.report;
  work.allWords ??= ` ${[...foldedWords(title), '·', ...work.document.blocks.flatMap((block) => work.wordsOf(block))].join(' ')} `;
  return work.allWords.includes(` ${wanted.join(' ')} `);
}
