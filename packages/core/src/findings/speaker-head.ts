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
  return plainHead(text, reading);
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
  let end = mark.end;
  const bracket = /^\s*\(/.exec(text.slice(end, end + 4));
  if (bracket && !strong.trimEnd().endsWith(')'))
    end = Math.max(end, closingBracket(text, end + bracket[0].length - 1));
  const label = readSpeakerLabel(text.slice(0, end), reading.vocabulary);
  const after = text.slice(end, end + 4);
  const isMarked = /[:–—]\s*$/.test(strong) || /^\s*(?:[:–—]|['’]s)/.test(after);
  if (
    label &&
    (label.affiliation !== undefined || isMarked || label.names.length > 1 || /^\s+\p{Ll}/u.test(after) || after === '')
  ) {
    if (isPeople(label, reading)) return { kind: 'speaker', label, textStart: textStart(text, end) };
  }
  return titledHead(text, mark.end, reading) ?? { kind: 'title', end: mark.end };
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
function plainHead(text: string, reading: Reading): Head | undefined {
  const open = text.slice(0, 80).indexOf(' (');
  if (open > 0) {
    const close = closingBracket(text, open + 1);
    const label = close > 0 ? readSpeakerLabel(text.slice(0, close), reading.vocabulary) : undefined;
    const rest = close > 0 ? text.slice(close, close + 4) : '';
    if (
      label?.affiliation === text.slice(open + 2, close - 1).trim() &&
      isPeople(label, reading) &&
      /^(?:\s*[:–—]|['’]s|\s+\p{Ll}|\s*$)/u.test(rest)
    ) {
      return { kind: 'speaker', label, textStart: textStart(text, close) };
    }
  }
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
  return label.names.every((name) => isPerson(name, label.affiliation, reading));
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
