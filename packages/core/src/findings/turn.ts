import { readName, splitCamelCase, type Name } from '../people/name.js';
import type { Prose } from '../source/prose.js';
import { sliceProse } from '../source/prose.js';
import type { Reading } from './reading.js';

export type Act = 'question' | 'answer' | 'comment';

/** One marked turn of minutes: `Q/AndreaValassi: has the issue hit us already?`. */
export interface MarkedTurn {
  readonly act: Act;
  readonly names: readonly Name[];
  readonly prose: Prose;
}

const acts: Readonly<Record<string, Act>> = {
  q: 'question',
  question: 'question',
  a: 'answer',
  answer: 'answer',
  c: 'comment',
  comment: 'comment',
  response: 'answer',
  reply: 'answer',
};

/** At the head of a text: `Q:`, `Q.`, `Q1:`, `A/`, `C/`, `Question:`, `A (Name):`. */
const headMark = /^(Q|A|C|Question|Answer|Comment|Response|Reply)\s?\d{0,3}\s*(?:([:.])\s+|(\/)\s*|(?=\())/;
/** Inside a text only behind the end of a sentence. */
const innerMark = /(?<=[.?!)”"’…]\s)(?:Q|A|C)(?:[.:]\s|\/(?=\p{Lu}))/gu;

/** `Stefano. Q …`: who asks stands in front of the mark. */
const askedBy = /^(\p{Lu}\p{L}{0,19}(?: \p{Lu}\p{L}{0,19})?)\.\s(?=Q[.:]?\s)/u;
/** `Liz - we need time. A. Then take it.`: behind a name, a mark is one also where nothing was asked. */
const remarkedBy = /^\p{Lu}\p{L}{1,20} [-–] /u;
const inReply = /(?<=[.!…]\s)A[.:]\s/;
/** A question without a mark, and the mark of its answer: `Who pays? A: Nobody.` */
const answerMark = /\?["”’)]{0,2}\s(?=A(?::|\/|\.\s))/;

/**
 * Cuts a text into its marked turns; empty where it has no marks.
 * @param isItem in a list, `A.` behind a question is a mark; in running text it may be somebody's initial
 */
export function readMarkedTurns(prose: Prose, reading: Reading, isItem: boolean): MarkedTurn[] {
  const { text } = prose;
  if (headMark.test(text.slice(0, 24))) return cutAtMarks(prose, reading);
  const remarked = isItem && remarkedBy.test(text.slice(0, 40)) ? text.search(inReply) : -1;
  if (remarked > 0)
    return [
      { act: 'comment', names: [], prose: sliceProse(prose, 0, remarked) },
      ...cutAtMarks(sliceProse(prose, remarked), reading),
    ];
  if (!text.includes('?')) return [];
  const asker = askedBy.exec(text.slice(0, 48));
  if (asker) {
    const [first, ...rest] = cutAtMarks(sliceProse(prose, asker[0].length), reading);
    return first ? [{ ...first, names: namesAt(asker[1]!, reading) }, ...rest] : [];
  }
  const answered = answerMark.exec(text);
  if (!answered) return [];
  const start = answered.index + answered[0].length;
  if (!isItem && text.startsWith('A.', start)) return [];
  return [
    { act: 'question', names: [], prose: sliceProse(prose, 0, start) },
    ...cutAtMarks(sliceProse(prose, start), reading),
  ];
}

function cutAtMarks(prose: Prose, reading: Reading): MarkedTurn[] {
  const { text } = prose;
  const starts = [0];
  for (const match of text.matchAll(innerMark)) if (match.index > 0) starts.push(match.index);
  return starts.flatMap((start, index) =>
    readTurn(sliceProse(prose, start, starts[index + 1] ?? text.length), reading),
  );
}

function readTurn(prose: Prose, reading: Reading): MarkedTurn[] {
  const mark = headMark.exec(prose.text.slice(0, 24)) ?? /^(Q)(\s)/.exec(prose.text.slice(0, 3));
  if (!mark) return [];
  const act = acts[mark[1]!.toLowerCase()]!;
  const rest = prose.text.slice(mark[0].length);
  if (mark[2] !== undefined) return [{ act, names: [], prose: sliceProse(prose, mark[0].length) }];
  const bracket = /^\(([^()]{1,60})\)\s*:?\s*/.exec(rest);
  if (bracket)
    return [
      { act, names: namesAt(bracket[1]!, reading), prose: sliceProse(prose, mark[0].length + bracket[0].length) },
    ];
  const colon = rest.slice(0, 100).search(/:\s|\s[-–—]\s|:$/);
  const head = colon < 0 ? '' : rest.slice(0, colon);
  // `C/Zach about HL-LHC: …`: what stands between the name and the colon is said, too.
  const names = namesAt(head === '' ? rest.slice(0, 60) : head, reading);
  const named = names.map((name) => name.text).join(' and ');
  const topic = head.length > named.length + 1 && names.length > 0;
  const from = colon < 0 || topic ? skipName(rest, names) : colon + 1;
  return [{ act, names, prose: sliceProse(prose, mark[0].length + from) }];
}

/** The names at the head of `text`: `Liz and Simone Amoroso`, `AndreaValassi slide 12`. */
function namesAt(text: string, reading: Reading): Name[] {
  const names: Name[] = [];
  for (const part of text.split(/\s+(?:and|&)\s+|,\s*/)) {
    const words = part.trim().split(/\s+/);
    let found: Name | undefined;
    for (let size = Math.min(words.length, 4); size >= 1 && !found; size--) {
      found = readName(splitCamelCase(words.slice(0, size).join(' ')), reading.vocabulary);
    }
    if (!found) break;
    names.push(found);
  }
  return names;
}

/** Behind the names at the head of `text`, as written there. */
function skipName(text: string, names: readonly Name[]): number {
  let from = 0;
  for (const name of names) {
    const match = /^\s*(?:(?:and|&)\s+|,\s*)?/.exec(text.slice(from, from + 8))!;
    const start = from + match[0].length;
    const length = text.startsWith(name.text, start) ? name.text.length : name.text.replace(/ /g, '').length;
    from = start + length;
  }
  return from + /^\s*[:,–—-]?\s*/.exec(text.slice(from, from + 6))![0].length;
}
