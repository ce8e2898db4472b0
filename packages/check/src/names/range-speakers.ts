import type { Finding, Person, Statement, Turn } from '@findings/core';
import { findingOf, type FindingTarget, type Library, type Target } from '@findings/core/library';
import { isByGroup, readSentences, type OffsetRange } from '@findings/language';
import { findNames } from './find-names.js';
import { nameDirectory } from './name-directory.js';

/** The speakers of a range of a finding. Both lists are empty if one of its sentences has no known speaker. */
export interface RangeSpeakers {
  readonly speakers: readonly Person[];
  /** The speakers who are only inferred from the text before. */
  readonly probable: readonly Person[];
}

interface SentenceCredit {
  /** Ids of people. */
  readonly speakers: readonly string[];
  readonly isInferred: boolean;
}

/** A name before this offset may be the subject of its sentence. */
export const NEAR_START = 20;

const NOBODY: RangeSpeakers = { speakers: [], probable: [] };

/** The speakers of the sentences that a range overlaps. None if one of these sentences has no known speaker: `Participants agreed.` */
export function rangeSpeakers(target: Target, range: OffsetRange, library: Library): RangeSpeakers {
  const finding = findingOf(target);
  if (!finding) return NOBODY;
  const sentences = readSentences(finding.text).filter((each) => overlaps(each, range));
  const credits = creditsOf(finding, sentences, library, range.start);
  if (credits.some(({ speakers }) => speakers.length === 0)) return NOBODY;
  const peopleOf = (isInferred: boolean): readonly Person[] => {
    const ids = new Set(credits.flatMap((each) => (each.isInferred === isInferred ? each.speakers : [])));
    return target.report.people.filter(({ id }) => ids.has(id));
  };
  return { speakers: peopleOf(false), probable: peopleOf(true) };
}

/** A sentence of a finding, and its speakers, without inferred ones. */
export interface SpokenText {
  readonly text: string;
  readonly speakers: readonly Person[];
  /** Whether a group says it: `Several participants disagreed.` */
  readonly isByGroup: boolean;
}

/** The sentences of a finding with their speakers, in order. */
export function spokenSentences({ finding, report }: FindingTarget, library: Library): readonly SpokenText[] {
  const sentences = readSentences(finding.text);
  const credits = creditsOf(finding, sentences, library);
  return sentences.map(({ start, end }, at) => {
    const text = finding.text.slice(start, end);
    const { speakers, isInferred } = credits[at]!;
    const people = isInferred ? [] : report.people.filter(({ id }) => speakers.includes(id));
    return { text, speakers: people, isByGroup: people.length === 0 && isByGroup(text) };
  });
}

/** The speakers of sentences, in order. @param from where a range begins within the first sentence */
function creditsOf(
  finding: Finding,
  sentences: readonly OffsetRange[],
  library: Library,
  from = 0,
): readonly SentenceCredit[] {
  const speeches = speechesIn(finding);
  let next = 0;
  return sentences.map((sentence) => {
    const start = Math.max(sentence.start, from);
    while (next < speeches.length && speeches[next]!.end <= start) next++;
    const speech = speeches[next];
    return speech && overlaps(speech, sentence) ? speech : speakersOfHighlight(finding, sentence, library);
  });
}

/** The statements and turns of a finding, with their ranges in its text. */
function speechesIn(finding: Finding): readonly (SentenceCredit & OffsetRange)[] {
  const turns = finding.type === 'exchange' ? [finding.question, finding.comment, ...finding.answers] : [];
  const said: readonly (Statement | Turn)[] =
    turns.length > 0 ? turns.filter((each) => each !== undefined) : finding.statements;
  let from = 0;
  return said.flatMap((each) => {
    const start = finding.text.indexOf(each.text, from);
    if (start < 0) return [];
    from = start + each.text.length;
    return [{ start, end: from, speakers: each.speakers, isInferred: 'credit' in each && each.credit === 'carried' }];
  });
}

/** The speakers of a highlight say all of it, except for sentences that credit others. The first sentence continues after their label. */
function speakersOfHighlight(finding: Finding, { start, end }: OffsetRange, library: Library): SentenceCredit {
  if (finding.type !== 'highlight') return { speakers: [], isInferred: false };
  const { speakers, credit, text } = finding;
  const isInferred = credit === 'carried';
  if (start === 0) return { speakers, isInferred };
  const names = findNames(text, nameDirectory(library), { start, end }).filter(({ organization }) => !organization);
  const named = names.filter(({ speaks }) => speaks);
  const ids = new Set(named.flatMap(({ people }) => people.map(({ id }) => id)));
  if (ids.size > 0) return { speakers: named.length === ids.size ? [...ids] : [], isInferred: false };
  const isByOther =
    isByGroup(text.slice(start, end)) ||
    names.some((name) => name.start < start + NEAR_START && !name.people.some(({ id }) => speakers.includes(id)));
  return { speakers: isByOther ? [] : speakers, isInferred };
}

function overlaps(one: OffsetRange, other: OffsetRange): boolean {
  return one.start < other.end && other.start < one.end;
}
