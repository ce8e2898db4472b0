import { isCommonWord } from '@findings/language';
import { findingsOfPart, type Finding, type Part, type Report, type Session } from '../model.js';
import { findNames } from '../people/find-names.js';
import type { LabelUse } from '../people/label-use.js';
import { Likeness, nameLikeness, plainName } from '../people/name.js';
import { reportProblem, type ParseContext } from './parse-context.js';
import { turnKindOf, peopleOfLabel } from './speaker-label.js';

/** A report is doubtful if evidence has this strength: more than half of the report is affected. */
const DOUBTFUL = 0.55;
/** Evidence of fewer lines, findings or people may be chance. */
const MANY = 8;
/** Fewer unknown labels are enough evidence if they are on lines of their own. */
const FEWEST_ALONE = 3;
/** A part with fewer words needs no headings. */
const MANY_WORDS = 600;
/** A paragraph with more words may have swallowed headings. */
const LONG_PARAGRAPH = 150;
/** A finding with fewer words is a fragment. */
const FRAGMENT = 4;
/** Names are looked for only if so much of the report is credited to nobody. */
const SILENT = 0.95;
/** `[edit]`, `[Applause]`. */
const ASIDE = /^\[[^[\]]*\]$/;
/** Longest name at the start of a finding, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** A sign that a report was read badly. */
interface Evidence {
  readonly code: string;
  /** From 0 to 1: the share of the report that is affected, less if that is little. */
  readonly strength: number;
  readonly message: () => string;
  /** The finding or part where the problem begins. */
  readonly at: Pick<Finding, 'spans'> & { readonly id?: string };
}

interface SizedPart {
  readonly part: Session | Part;
  readonly words: number;
}

/** What is known about the text of a report. */
interface Reading {
  readonly findings: readonly Finding[];
  readonly uncredited: readonly Finding[];
  /** Number of words in findings. */
  readonly words: number;
  /** Each part, and how many words it has. */
  readonly parts: readonly SizedPart[];
  /** The part with most words. */
  readonly largest: SizedPart | undefined;
  /** Share of the words that nobody is credited with. Where people are credited, labels guide the reader, and headings matter less. */
  readonly silence: number;
  readonly context: ParseContext;
}

/**
 * Reports the strongest reason to doubt the reading of a report, with what to do.
 *
 * @param isExact true for canonical Markdown, where nothing is guessed
 */
export function reportReadingProblems(
  report: Pick<Report, 'sessions' | 'parts'>,
  { hasFindings, isExact }: { readonly hasFindings: boolean; readonly isExact: boolean },
  context: ParseContext,
): void {
  const { say, problems, source } = context;
  if (!hasFindings) {
    const message = say`Nothing in this file can be cited. Check that it is the report, and that its text is not a list of links or names only.`;
    reportProblem(context, 'report.empty', message, { text: '', runs: [] });
    return;
  }
  if (isExact) return;
  const reading = readingOf(report, context);
  // Of two signs of the same strength, the first one is reported: it says more precisely what to do.
  const evidence = [
    unknownLabels(reading),
    labelsAroundNames(reading),
    namesFirst(reading),
    uncreditedNames(reading),
    longParagraphs(reading),
    fragments(reading),
    onePart(reading),
    brokenTitles(reading),
  ].filter((each) => each !== undefined);
  const strongest = evidence.reduce<Evidence | undefined>(
    (best, each) => (best && best.strength >= each.strength ? best : each),
    undefined,
  );
  if (!strongest || strongest.strength < DOUBTFUL) return;
  const { code, message, at } = strongest;
  problems.push({
    code,
    severity: 'warning',
    ...(at.id === undefined ? {} : { id: at.id }),
    message: message(),
    span: at.spans[0] ?? source.span(0, 0),
  });
}

function readingOf(report: Pick<Report, 'sessions' | 'parts'>, context: ParseContext): Reading {
  const all = [...report.sessions, ...report.parts];
  const findings = all.flatMap(findingsOfPart);
  const words = countAll(findings);
  const credited = findings.reduce((sum, finding) => sum + creditedWords(finding), 0);
  const uncredited = findings.filter((finding) => !isCredited(finding));
  const parts = all.map((part): SizedPart => ({ part, words: countAll(findingsOfPart(part)) }));
  const largest = parts.reduce<SizedPart | undefined>(
    (most, each) => (most && most.words >= each.words ? most : each),
    undefined,
  );
  return { findings, uncredited, words, parts, largest, silence: words === 0 ? 0 : 1 - credited / words, context };
}

/** A share of the report, weaker if it is little. */
function strengthOf(count: number, all: number): number {
  return all === 0 ? 0 : (count / all) * Math.min(1, count / MANY);
}

/** A share of the words, weaker where people are credited or no part needs headings. */
function strengthOfWords(count: number, { words, silence, largest }: Reading): number {
  return words === 0 ? 0 : (count / words) * silence * Math.min(1, (largest?.words ?? 0) / MANY_WORDS);
}

/** Words of a clean text, at most `most`. */
function countWords(text: string, most = Infinity): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0 && count < most; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

function countAll(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + countWords(text), 0);
}

function isCredited(finding: Finding): boolean {
  const hasSpeakers = finding.type === 'highlight' && finding.speakers.length > 0;
  return finding.type === 'exchange' || hasSpeakers || finding.statements.length > 0;
}

function creditedWords(finding: Finding): number {
  return isCredited(finding) && finding.statements.length === 0
    ? countWords(finding.text)
    : countAll(finding.statements);
}

/** Headings and lists that were not recognized make one paragraph with the text around them. */
function longParagraphs(reading: Reading): Evidence | undefined {
  const { findings, context } = reading;
  const long = findings.filter(({ text }) => countWords(text) > LONG_PARAGRAPH);
  return (
    long[0] && {
      code: 'report.long-paragraphs',
      strength: strengthOfWords(countAll(long), reading),
      message: () =>
        context.say`Half of the report is in paragraphs of more than ${LONG_PARAGRAPH} words. If headings, lists or other paragraphs are inside, set them apart: press D and H in a review, or write empty lines and “## ” before headings.`,
      at: long[0],
    }
  );
}

/** Headings that were not recognized leave one part with most of the text. */
function onePart(reading: Reading): Evidence | undefined {
  const {
    largest,
    context: { say },
  } = reading;
  return (
    largest && {
      code: 'report.one-part',
      strength: strengthOfWords(largest.words, reading),
      message: () =>
        largest.part.title === ''
          ? say`Nearly all of the report is under no heading. At each heading, press H in a review, or write “## ” before it.`
          : say`“${largest.part.title}” holds most of the report. At each heading that was missed in it, press H in a review, or write “## ” before it.`,
      at: largest.part,
    }
  );
}

/** A heading that the source marks. */
const MARKED_HEADING = /^ {0,3}#{1,6} |<h[1-6][ >]|^[=-]{3,}\s*$/imu;
/** A title with fewer words is not a sentence. */
const SENTENCE = 8;
/** A title with more words is text. */
const LONGEST_TITLE = 20;

/** If no headings are marked, other lines may be read as headings. Such titles are sentences or parts of sentences. */
function brokenTitles({ parts, words, context }: Reading): Evidence | undefined {
  if (MARKED_HEADING.test(context.source.text)) return undefined;
  const broken = parts.filter(({ part: { title } }) => isBroken(title));
  const below = broken.reduce((sum, each) => sum + each.words, 0);
  const [first] = broken;
  return (
    first && {
      code: 'report.one-part',
      strength: (below / words) * Math.min(1, below / MANY_WORDS),
      message: () =>
        context.say`Most of the report is below lines that are probably not headings, such as “${first.part.title.slice(0, LONGEST_NAME)}”. At each heading that was missed, press H in a review, or write “## ” before it.`,
      at: first.part,
    }
  );
}

function isBroken(title: string): boolean {
  const count = countWords(title);
  // `a) Wells` has a number.
  const text = title.replace(/^\w{1,4}\)/, '');
  const isOpen = text.split(/[([]/).length !== text.split(/[)\]]/).length;
  return isOpen || count > LONGEST_TITLE || (count >= SENTENCE && /[.;,]$/.test(title));
}

/** People who are in no list and nowhere named in full are not known. */
function unknownLabels(reading: Reading): Evidence | undefined {
  const { context } = reading;
  return evidenceOfLabels(
    reading,
    ({ text, count }) => count > 1 && isLikeName(text, context),
    (lines, label) =>
      context.say`${lines} lines begin with a name that is in no list of people, such as “${label}:”. List the full names of the speakers below a heading “## Participants”.`,
  );
}

/** `Interjection by Ana Diaz:`, which may say who speaks or only what the line is about. */
function labelsAroundNames(reading: Reading): Evidence | undefined {
  const { context } = reading;
  return evidenceOfLabels(
    reading,
    ({ text }) => context.mentionsIn(text).some(({ end }) => end === text.length),
    (lines, label) =>
      context.say`${lines} lines begin with a label that contains a name, such as “${label}:”, but have no speaker. If these people speak, write only the name before the colon, such as “**Ana Diaz:** …”.`,
  );
}

/** The labels of nobody that satisfy a condition. The strength depends on the number of lines, not on their share of the report. */
function evidenceOfLabels(
  { context }: Reading,
  isWanted: (label: LabelUse) => boolean,
  message: (lines: number, label: string) => string,
): Evidence | undefined {
  const { census, source } = context;
  const unknown = [...census.uses.values()].filter(
    (label) =>
      (label.separators.has('colon') || isAlone(label)) && isWanted(label) && !peopleOfLabel(label.text, context),
  );
  const [first] = unknown;
  if (!first) return undefined;
  const lines = unknown.reduce((sum, { count }) => sum + count, 0);
  const [start = 0] = [`${first.text}:`, first.text].map((text) => source.text.indexOf(text)).filter((at) => at >= 0);
  return {
    code: 'report.label-unknown',
    strength: Math.min(1, lines / (unknown.some(isAlone) ? FEWEST_ALONE : MANY)),
    message: () => message(lines, first.text),
    at: { spans: [source.span(start, start + first.text.length)] },
  };
}

/** Whether a label is always on a line of its own. Similar lines or a dash after it are the evidence. */
function isAlone({ onLine, count, separators }: LabelUse): boolean {
  return separators.has('line') || (onLine === count && separators.has('dash'));
}

/** Labels such as `Next steps:` and `Q:` are not people, known or not. */
function isLikeName(text: string, context: ParseContext): boolean {
  const words = text.split(/\s+/);
  if (words.length > 4 || turnKindOf(text, context) !== undefined) return false;
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => !isCommonWord(word, context.isProseWord));
}

/** A report that credits people begins few findings with a name that says nothing. */
function namesFirst({ findings, uncredited, context }: Reading): Evidence | undefined {
  const named = uncredited.filter(({ text }) => context.mentionsIn(text.slice(0, LONGEST_NAME))[0]?.start === 0);
  return (
    named[0] && {
      code: 'report.uncredited',
      strength: strengthOf(named.length, named.length + findings.length - uncredited.length),
      message: () =>
        context.say`${named.length} findings begin with a person’s name, but have no speaker. If these people speak, write a colon after the name, such as “- **Ana Diaz:** …”. If it is a list of people, write “## Participants” above it.`,
      at: named[0],
    }
  );
}

/** In notes without verbs, the reader may miss who speaks. */
function uncreditedNames({ findings, uncredited, silence, context }: Reading): Evidence | undefined {
  if (silence < SILENT) return undefined;
  const { vocabulary, isProseWord, say } = context;
  const named = new Map<string, Finding>();
  for (const finding of uncredited)
    for (const { name } of findNames(finding.text, vocabulary))
      if (name.tokens.length > 1 && nameLikeness(name, isProseWord) === Likeness.Strong && !named.has(plainName(name)))
        named.set(plainName(name), finding);
  const [first] = named;
  return (
    first && {
      code: 'report.uncredited',
      strength: strengthOf(named.size, named.size + findings.length - uncredited.length),
      message: () =>
        say`The report names ${named.size} people, such as ${first[0]}, but credits almost nothing to them. If these people speak, write each name and a colon before what they say, such as “- **Ana Diaz:** …”.`,
      at: first[1],
    }
  );
}

function fragments({ findings, context: { say } }: Reading): Evidence | undefined {
  const texts = findings.filter(({ text }) => !ASIDE.test(text));
  const short = texts.filter(({ text }) => countWords(text, FRAGMENT) < FRAGMENT);
  return (
    short[0] && {
      code: 'report.fragments',
      strength: strengthOf(short.length, texts.length),
      message: () =>
        say`${short.length} of ${texts.length} findings have fewer than four words. The lines of the report are probably cut up: join the lines of each paragraph.`,
      at: { spans: short[0].spans },
    }
  );
}
