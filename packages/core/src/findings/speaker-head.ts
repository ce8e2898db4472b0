import type { Block, Mark } from '../blocks/block.js';
import { plainName, type Name } from '../people/name.js';
import { closingBracket, readSpeakerLabel, type SpeakerLabel } from '../people/speaker-label.js';
import { isQuestion } from './questions.js';
import type { Reading } from './reading.js';

/** How a block begins: with who speaks, or with what was asked. */
export type Head =
  | { readonly kind: 'speaker'; readonly label: SpeakerLabel; readonly textStart: number; readonly title?: string }
  | { readonly kind: 'question'; readonly end: number }
  /** Bold or linked words that are neither: a title or a heading of its own. */
  | { readonly kind: 'title'; readonly end: number };

/** Decides by content what the marked or labelled beginning of a block is; `undefined` where there is none. */
export function readHead(block: Block, reading: Reading): Head | undefined {
  const { text } = block.prose;
  if (text === '') return undefined;
  const first = block.marks.find(
    (mark) => mark.start === 0 && mark.end > 0 && mark.kind !== 'image' && mark.kind !== 'code',
  );
  if (first && first.kind === 'strong') return strongHead(block, first, reading);
  if (first && first.kind === 'emphasis' && asks(text, first.end)) return { kind: 'question', end: first.end };
  if (first && first.kind === 'link') {
    const titled = titledHead(text, first.end, reading);
    if (titled) return titled;
  }
  return plainHead(block, reading);
}

/** Italics at the head ask where they end in a question, or are the whole and ask on the way. */
function asks(text: string, end: number): boolean {
  const marked = text.slice(0, end);
  if (isQuestion(marked)) return true;
  return (
    end >= text.length - 1 && /^(?:what|how|why|which|who|when|where|should|would|can|do|does|is|are)\b/i.test(marked)
  );
}

function strongHead(block: Block, mark: Mark, reading: Reading): Head {
  const { text } = block.prose;
  const strong = text.slice(0, mark.end);
  if (isQuestion(strong)) return titledHead(text, mark.end, reading) ?? { kind: 'question', end: mark.end };
  const end = joinedEnd(block, markedEnd(text, mark), reading);
  const label = readSpeakerLabel(text.slice(0, end), reading.vocabulary);
  const after = text.slice(end, end + 4);
  const isMarked = /[:–—]\s*$/.test(strong) || /^\s*(?:[:–—]|['’]s)/.test(after);
  if (
    label &&
    (isMarked ||
      label.people.length > 1 ||
      label.people[0]!.affiliation !== undefined ||
      /^\s+\p{Ll}/u.test(after) ||
      after === '')
  ) {
    if (isPeople(label, reading)) return { kind: 'speaker', label, textStart: textStart(text, end) };
  }
  return titledHead(text, mark.end, reading) ?? { kind: 'title', end: mark.end };
}

/** The end of a name in bold, with the affiliation in brackets that may follow it. */
function markedEnd(text: string, mark: Mark): number {
  const bracket = /^\s*\(/.exec(text.slice(mark.end, mark.end + 4));
  if (!bracket || text.slice(0, mark.end).trimEnd().endsWith(')')) return mark.end;
  return Math.max(mark.end, closingBracket(text, mark.end + bracket[0].length - 1));
}

/** Most people who speak jointly. */
const mostJoint = 8;

/** The end of a label that goes on behind `end` with more names: `**A** and **B** (X)`, `Ann Lee (AL) and Bo Chen (BC)`. */
function joinedEnd(block: Block, end: number, reading: Reading): number {
  const { text } = block.prose;
  let last = end;
  for (let count = 1; count < mostJoint; count++) {
    const link = /^(?:,?\s(?:and|&)\s|,\s)/.exec(text.slice(last, last + 6))?.[0];
    if (link === undefined) break;
    const start = last + link.length;
    const mark = block.marks.find((one) => one.start === start && one.kind === 'strong');
    const open = mark ? -1 : text.slice(start, start + 80).indexOf(' (');
    const next = mark ? markedEnd(text, mark) : open > 0 ? closingBracket(text, start + open + 1) : -1;
    const label = next > 0 ? readSpeakerLabel(text.slice(start, next), reading.vocabulary) : undefined;
    if (!label || !isPeople(label, reading)) break;
    last = next;
  }
  return last;
}

/** `Title - Name, Affiliation`: what stands behind the title is a label and nothing else. */
function titledHead(text: string, end: number, reading: Reading): Head | undefined {
  const dash = /^\s*[-–—:]+\s*/.exec(text.slice(end, end + 8));
  if (!dash || text.length - end > 160) return undefined;
  const label = readSpeakerLabel(text.slice(end + dash[0].length), reading.vocabulary);
  if (!label || !isPeople(label, reading)) return undefined;
  return { kind: 'speaker', label, textStart: text.length, title: text.slice(0, end).trim() };
}

/** `Name (Affiliation) text`, `Name, Affiliation: text`, `Title - Name, Affiliation`. */
function plainHead(block: Block, reading: Reading): Head | undefined {
  const { text } = block.prose;
  const open = text.slice(0, 80).indexOf(' (');
  const close = open > 0 ? closingBracket(text, open + 1) : -1;
  if (close > 0) {
    const end = joinedEnd(block, close, reading);
    const label = readSpeakerLabel(text.slice(0, end), reading.vocabulary);
    const isBracketed =
      label?.people.at(-1)!.affiliation === text.slice(text.lastIndexOf('(', end) + 1, end - 1).trim();
    if (
      isBracketed &&
      isPeople(label!, reading) &&
      /^(?:\s*[:–—]|['’]s|\s+\p{Ll}|\s*$)/u.test(text.slice(end, end + 4))
    )
      return { kind: 'speaker', label: label!, textStart: textStart(text, end) };
  }
  const initials = /^\p{Lu}{2,3}\.(?=\s)/u.exec(text.slice(0, 6))?.[0];
  const defined = initials === undefined ? undefined : readSpeakerLabel(initials.slice(0, -1), reading.vocabulary);
  if (defined && isPeople(defined, reading))
    return { kind: 'speaker', label: defined, textStart: textStart(text, initials!.length) };
  const colon = text.slice(0, 160).search(/:(?=\s|$)/);
  if (colon > 0) {
    const label = readSpeakerLabel(text.slice(0, colon), reading.vocabulary);
    if (label && isPeople(label, reading)) return { kind: 'speaker', label, textStart: textStart(text, colon) };
  }
  const dash =
    text.length < 260 ? Math.max(text.lastIndexOf(' - '), text.lastIndexOf(' – '), text.lastIndexOf(' — ')) : -1;
  return dash > 0 ? titledHead(text, dash, reading) : undefined;
}

/** The offset at which a speaker's text begins: behind the colon, dash or possessive that ties it to the label. */
function textStart(text: string, end: number): number {
  return end + /^(?:['’]s)?\s*(?:[:–—]|-(?=\s))?\s*/.exec(text.slice(end, end + 12))![0].length;
}

/** True where a label's words are names of people: they have a title or an affiliation, are known, or are no words of the report's prose. */
export function isPeople(label: SpeakerLabel, reading: Reading): boolean {
  return label.people.every(({ name, affiliation }) => isPerson(name, affiliation, reading));
}

function isPerson(name: Name, affiliation: string | undefined, reading: Reading): boolean {
  if (name.honorific !== undefined || reading.roster.resolve(name)?.kind === 'known') return true;
  if (name.tokens.length < 2) return false;
  const isProse = (token: string): boolean => reading.isProseWord(token.toLowerCase());
  if (affiliation !== undefined && affiliation !== initials(name))
    return !isProse(name.tokens.at(-1)!) || !name.tokens.every(isProse);
  return !isProse(name.tokens.at(-1)!) || !name.tokens.some(isProse);
}

function initials(name: Name): string {
  return plainName(name)
    .split(' ')
    .map((token) => token[0])
    .join('');
}
