import { isApostrophe, isBracketOpening, isDash, isDigit, isObject, isSpace, isWord } from '../words/characters.js';
import type { OffsetRange } from '../words/offset-range.js';

/** A pair of quotation marks: `start` and `end` bound the words, the outer two take in the marks. */
export interface QuotePair extends OffsetRange {
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the closing mark is missing: the words then reach to the end of the text. */
  readonly closed: boolean;
}

type Family = 'double' | 'single' | 'angle' | 'half-angle' | 'corner' | 'white-corner';

interface Mark {
  readonly at: number;
  /** Marks of one family close one another, so that `“so"` is a pair. */
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Of TeX's marks, which are typed twice. */
  readonly isTwice?: true;
}

const FAMILIES: ReadonlyMap<number, Family> = new Map<number, Family>([
  [0x22, 'double'],
  [0x201c, 'double'],
  [0x201d, 'double'],
  [0x201e, 'double'],
  [0x27, 'single'],
  [0x2018, 'single'],
  [0x2019, 'single'],
  [0x201a, 'single'],
  [0xab, 'angle'],
  [0xbb, 'angle'],
  [0x2039, 'half-angle'],
  [0x203a, 'half-angle'],
  [0x300c, 'corner'],
  [0x300d, 'corner'],
  [0x300e, 'white-corner'],
  [0x300f, 'white-corner'],
]);

/** An apostrophe is a plural's (`'the victims' rights'`) if the mark that really closes is at most so far away. */
const POSSESSIVE_REACH = 200;

/** Single marks further apart than this are apostrophes. */
const SINGLE_REACH = 1000;

const NO_PARTNER = -1;
const CLOSER = -2;

/** The quotations of a sentence with their marks. Apostrophes make none. */
export function quotationsIn(sentence: string): readonly OffsetRange[] {
  if (!/["“”„«»‘‹]|(?:^|[\s(])'/.test(sentence)) return [];
  return readQuoteMarks(sentence).map(({ outerStart, outerEnd }) => ({ start: outerStart, end: outerEnd }));
}

/**
 * The pairs of quotation marks in a text, straight or curly, double, single, angled or corner brackets, nested or side by side, in order
 * of their start; TeX's ``` ``words'' ``` too. Apostrophes (`women's`, `4P's`, `survivors'`, `'n'`) are not marks. A mark without its partner is left
 * out, save the last one if it opens: it is given as an unclosed pair. Linear.
 */
export function readQuoteMarks(text: string): readonly QuotePair[] {
  const marks = readMarks(text);
  return marks.length === 0 ? [] : pairsOf(text, marks, pairUp(text, marks));
}

/** The marks of a text that `readQuoteMarks` leaves without a partner. */
export interface LooseMarks {
  /** An opening mark and a closing one of another kind (`“…»`), as in a slip of the pen. */
  readonly mixed: readonly QuotePair[];
  /** The offsets after opening marks before a word, which nothing closes. Single marks, which may be apostrophes, are left out. */
  readonly opening: readonly number[];
  /** The offset of the first closing mark, if no mark opens before it. Left out if it is a single one, or may be an inch. */
  readonly closing?: number | undefined;
}

/** Reads the quotation marks of a text with those that have no partner. Linear. */
export function readAllQuoteMarks(text: string): { readonly pairs: readonly QuotePair[]; readonly loose: LooseMarks } {
  const marks = readMarks(text);
  const partners = pairUp(text, marks);
  const mixed: QuotePair[] = [];
  const opening: number[] = [];
  let closing: number | undefined;
  let open: Mark | undefined;
  const leaveOpen = (): void => {
    if (open && open.family !== 'single') opening.push(endOf(open));
  };
  for (const [index, mark] of marks.entries()) {
    if (partners[index] !== NO_PARTNER) continue;
    if (mark.opens && isBeforeWord(text, mark)) {
      leaveOpen();
      open = mark;
    } else if (mark.closes && mark.family !== 'single' && !isDigit(text.charCodeAt(mark.at - 1))) {
      if (index === 0) closing = mark.at;
      if (open && mark.at - open.at <= SINGLE_REACH)
        mixed.push({ start: endOf(open), end: mark.at, outerStart: open.at, outerEnd: endOf(mark), closed: true });
      open = undefined;
    }
  }
  leaveOpen();
  return { pairs: pairsOf(text, marks, partners), loose: { mixed, opening, closing } };
}

/** Whether a mark follows white space or a bracket and precedes a word, so that it can only open. */
function isBeforeWord(text: string, mark: Mark): boolean {
  const before = mark.at === 0 ? 32 : text.charCodeAt(mark.at - 1);
  return (isSpace(before) || isBracketOpening(before)) && isWord(text.charCodeAt(endOf(mark)));
}

function endOf({ at, isTwice }: Mark): number {
  return isTwice ? at + 2 : at + 1;
}

function pairsOf(text: string, marks: readonly Mark[], partners: Int32Array): readonly QuotePair[] {
  const unclosed = lastUnclosed(marks, partners);
  const pairs: QuotePair[] = [];
  for (let index = 0; index < marks.length; index++) {
    const { at } = marks[index]!;
    const partner = partners[index]!;
    const start = endOf(marks[index]!);
    if (partner >= 0) {
      const close = marks[partner]!;
      pairs.push({ start, end: close.at, outerStart: at, outerEnd: endOf(close), closed: true });
    } else if (index === unclosed) {
      pairs.push({ start, end: text.length, outerStart: at, outerEnd: text.length, closed: false });
    }
  }
  return pairs;
}

function readMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let isTex = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x60 || (isTex && code === 0x27)) {
      const mark = texMark(text, at);
      if (mark) {
        marks.push(mark);
        isTex = mark.opens;
        at++;
        continue;
      }
    }
    if (code !== 0x22 && code !== 0x27 && code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x300f)) continue;
    const family = FAMILIES.get(code);
    if (family === undefined) continue;
    const before = at === 0 ? 32 : text.charCodeAt(at - 1);
    const after = at + 1 === text.length ? 32 : text.charCodeAt(at + 1);
    if (family === 'single' && isInsideWord(text, at, before, after)) continue;
    const opens = mayOpen(code, before, after);
    const closes = mayClose(code, before, after);
    if (opens || closes) marks.push({ at, family, opens, closes });
  }
  return marks;
}

/** ` `` ` before a word, `''` after one. */
function texMark(text: string, at: number): Mark | undefined {
  const code = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) !== code) return undefined;
  const [before, after] = [at === 0 ? 32 : text.charCodeAt(at - 1), text.charCodeAt(at + 2)];
  if (code === 0x60) {
    const opens = !isWord(before) && before !== code && (isWord(after) || isBracketOpening(after));
    return opens ? { at, family: 'double', opens, closes: false, isTwice: true } : undefined;
  }
  const closes = !isSpace(before) && !isWord(after) && after !== code;
  return closes ? { at, family: 'double', opens: false, closes, isTwice: true } : undefined;
}

function isInsideWord(text: string, at: number, before: number, after: number): boolean {
  if (isWord(before)) return isWord(after) || (before === 0x6e && isApostrophe(text.charCodeAt(at - 2)));
  if (!isWord(after)) return false;
  let end = at + 1;
  while (end - at <= LONGEST_ELIDED + 1 && isWord(text.charCodeAt(end))) end++;
  return ELIDED.test(text.slice(at + 1, end));
}

/** What an apostrophe begins: `'n`, `'90s`. */
const ELIDED = /^(?:n|em|\d\ds)$/i;
const LONGEST_ELIDED = 3;

function mayOpen(code: number, before: number, after: number): boolean {
  switch (code) {
    case 0x22:
      return !isSpace(after) && (isWord(after) || isBeforeOpening(before));
    case 0x27:
      return !isSpace(after) && isBeforeOpening(before);
    case 0x201c:
      return isWord(after) || !isWord(before);
    case 0x201d:
      return isSpace(before) && isWord(after);
    case 0x2018:
      return !isWord(before);
    case 0x201e:
    case 0x201a:
    case 0xab:
    case 0x2039:
    case 0x300c:
    case 0x300e:
      return true;
    case 0xbb:
    case 0x203a:
      return !isWord(before) && isWord(after);
    default:
      return false;
  }
}

function mayClose(code: number, before: number, after: number): boolean {
  switch (code) {
    case 0x22:
      return !isSpace(before) && !isBracketOpening(before);
    case 0x27:
    case 0x2019:
      return !isSpace(before) && !isBracketOpening(before) && !isWord(after);
    // What opens an English quotation closes a German one.
    case 0x201c:
    case 0x2018:
      return !isSpace(before) && !isWord(after);
    case 0x201d:
      return !isSpace(before) || !isWord(after);
    case 0xbb:
    case 0x203a:
    case 0x300d:
    case 0x300f:
      return true;
    // »German« and »svensk», beside « français ».
    case 0xab:
    case 0x2039:
      return !isSpace(before) && !isWord(after);
    default:
      return false;
  }
}

/** Whether a straight mark after this character may open. */
function isBeforeOpening(code: number): boolean {
  if (isSpace(code) || isBracketOpening(code) || isDash(code)) return true;
  return code === 0x2f || FAMILIES.has(code) || isObject(code);
}

/** For each mark the index of its closing mark, `CLOSER`, or `NO_PARTNER`. */
function pairUp(text: string, marks: readonly Mark[]): Int32Array {
  const partners = new Int32Array(marks.length).fill(NO_PARTNER);
  const open: number[] = [];
  const count: Record<Family, number> = {
    double: 0,
    single: 0,
    angle: 0,
    'half-angle': 0,
    corner: 0,
    'white-corner': 0,
  };
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    if (mark.closes && count[mark.family] > 0 && !isPossessive(text, marks, index)) {
      const isTop = marks[open.at(-1)!]!.family === mark.family;
      if (mark.family === 'single' && !isTop) continue;
      let opener = open.pop()!;
      while (marks[opener]!.family !== mark.family) {
        count[marks[opener]!.family]--;
        opener = open.pop()!;
      }
      count[mark.family]--;
      if (mark.family === 'single' && mark.at - marks[opener]!.at > SINGLE_REACH) continue;
      partners[opener] = index;
      partners[index] = CLOSER;
    } else if (mark.opens) {
      open.push(index);
      count[mark.family]++;
    }
  }
  return partners;
}

/** `'the victims' rights'`: a plural's apostrophe, where a mark that can only close follows. */
function isPossessive(text: string, marks: readonly Mark[], index: number): boolean {
  const { at, family } = marks[index]!;
  if (family !== 'single' || text.charCodeAt(at - 1) !== 0x73 || !isSpace(text.charCodeAt(at + 1))) return false;
  const next = marks[index + 1];
  return next !== undefined && next.family === 'single' && !next.opens && next.at - at <= POSSESSIVE_REACH;
}

function lastUnclosed(marks: readonly Mark[], partners: Int32Array): number | undefined {
  for (let index = marks.length - 1; index >= 0 && partners[index] === NO_PARTNER; index--) {
    const mark = marks[index]!;
    if (mark.opens && mark.family !== 'single') return index;
  }
  return undefined;
}
