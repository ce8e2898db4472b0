import { printPages } from './page-damage.ts';
import { createRandom, type Random } from './random.ts';
import { createSpeakers, type Speaker } from './speakers.ts';
import { createWording, type Wording } from './wording.ts';

export interface ReportSize {
  /** The report ends after the session that reaches this number of findings. */
  readonly findings?: number;
  /** The report ends after the session that reaches this number of UTF-16 code units. */
  readonly size?: number;
  readonly seed?: number;
  /** The number of invented words, of which some are common and most are rare. None by default. */
  readonly vocabulary?: number;
  /** Whether to add page breaks and running headers, as in text from a PDF. */
  readonly damaged?: boolean;
}

export interface SyntheticReport {
  readonly text: string;
  /** The number of findings. A benchmark can compare it with the number that a reader finds. */
  readonly findings: number;
  readonly sessions: number;
}

/** The report so far, with its size. */
interface Draft {
  readonly lines: string[];
  size: number;
  findings: number;
}

const SESSIONS_PER_DAY = 8;
const WIDTH = 110;

/** The report of an imaginary workshop. The same seed and size give the same report. */
export function syntheticReport({
  findings,
  size,
  seed = 1,
  damaged = false,
  vocabulary = 0,
}: ReportSize): SyntheticReport {
  const random = createRandom(seed);
  const words = createWording(random, vocabulary);
  const speakers = createSpeakers(random);
  const draft: Draft = { lines: [], size: 0, findings: 0 };
  const isDone = (): boolean => draft.findings >= (findings ?? Infinity) || draft.size >= (size ?? Infinity);
  if (findings === undefined && size === undefined) throw new RangeError('A report needs a size.');

  writeFront(draft, words);
  let sessions = 0;
  while (!isDone()) {
    if (sessions % SESSIONS_PER_DAY === 0) write(draft, `## Day ${sessions / SESSIONS_PER_DAY + 1}`);
    writeSession(draft, ++sessions, words, random, speakers);
  }
  write(draft, '## Recommendations');
  for (let count = 0; count < 12; count++) finding(draft, `${count + 1}. ${words.sentence()}`, '   ');

  const lines = damaged ? printPages(draft.lines, 'Workshop on the upkeep of shared works') : draft.lines;
  return { text: `${lines.join('\n')}\n`, findings: draft.findings, sessions };
}

function writeFront(draft: Draft, words: Wording): void {
  write(draft, '# Workshop on the Upkeep of Shared Works');
  write(draft, 'April 3 - 5, 2017');
  write(draft, '## Executive summary');
  for (let count = 0; count < 6; count++) finding(draft, words.prose(6));
}

function writeSession(
  draft: Draft,
  number: number,
  words: Wording,
  random: Random,
  speakers: readonly Speaker[],
): void {
  const { int, pick } = random;
  write(draft, `### Session ${number}: ${words.title()}`);
  // The paragraph has one finding for each question.
  const questions = Array.from({ length: int(1, 3) }, () => words.question());
  draft.findings += questions.length;
  write(draft, questions.join(' '));
  for (let count = int(1, 3); count > 0; count--) finding(draft, words.prose(int(3, 6)));
  write(draft, '#### Panel highlights');
  const panel = Array.from({ length: int(3, 6) }, () => pick(speakers));
  for (const speaker of panel) finding(draft, `- ${highlight(speaker, pick(panel), words, random)}`, '  ');
  write(draft, '#### Question and answer');
  for (let count = int(1, 4); count > 0; count--) finding(draft, exchange(pick(panel), words, random));
}

/** A highlight with a label in one of the forms that reports use. */
function highlight(speaker: Speaker, other: Speaker, words: Wording, { int, pick }: Random): string {
  const { honorific, given, surname, organization } = speaker;
  const text = `${words.claim()} that ${words.sentence().toLowerCase()} ${words.prose(int(1, 4))}`;
  return pick([
    `**${given} ${surname} (${organization})** ${text}`,
    `**${honorific} ${given} ${surname} (${organization})** ${text}`,
    `**${given} ${surname}** (${organization}) ${text}`,
    other === speaker
      ? `**${honorific} ${surname}** ${text}`
      : `${honorific} ${surname} and ${other.honorific} ${other.surname} both ${text}`,
  ]);
}

/** A question and its answer, in reported speech. */
function exchange({ honorific, surname }: Speaker, words: Wording, { int }: Random): string {
  const question = words
    .question()
    .replace(/^./, (first) => first.toLowerCase())
    .replace('?', '');
  return (
    `${honorific} ${surname} was asked ${question}. ${honorific} ${surname} answered that ` +
    `${words.sentence().toLowerCase()} ${words.prose(int(1, 3))}`
  );
}

function finding(draft: Draft, text: string, indent = ''): void {
  draft.findings++;
  write(draft, text, indent);
}

/** Adds a paragraph, item or heading, wrapped. Further lines of an item are indented. */
function write(draft: Draft, text: string, indent = ''): void {
  let line = '';
  const add = (): void => {
    draft.lines.push(line);
    draft.size += line.length + 1;
  };
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH && !text.startsWith('#')) {
      add();
      line = indent + word;
    } else {
      line += line === '' ? word : ` ${word}`;
    }
  }
  add();
  line = '';
  add();
}
