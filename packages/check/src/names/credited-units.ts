import type { Finding, Statement, Turn } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import { createRecentCache, cueSet, foldedWords } from '@findings/language';
import { FindingText } from '../matching/finding-text.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { matchesVerbatim } from '../matching/match-verbatim.js';
import { readPattern } from '../matching/quotation-pattern.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

/** What a person says in a finding: a turn of an exchange, or a statement in a passage. */
interface Speech {
  /** Ids of the speakers. Empty for a question or comment whose speaker the report does not name. */
  readonly speakers: readonly string[];
  readonly text: string;
  /** Whether only the text before it names them, so that somebody else may say it. */
  readonly isInferred: boolean;
  /** Whether it is the question of an exchange that has answers. */
  readonly isQuestion?: boolean;
  readonly isAnswer?: true;
}

/** A speech, or a whole highlight, to compare with a sentence. */
export interface CreditedUnit extends Speech {
  readonly target: Target;
  readonly stems: ReadonlySet<string>;
}

function speechesOf(finding: Finding): readonly Speech[] {
  const speech = ({ speakers, text, ...rest }: Turn | Statement): Speech => ({
    speakers,
    text,
    isInferred: 'credit' in rest && rest.credit === 'carried',
  });
  if (finding.type !== 'exchange') return finding.statements.filter(isCredited).map(speech);
  const { question, comment, answers } = finding;
  const isQuestion = answers.some(isCredited);
  return [
    ...(question ? [{ ...speech(question), isQuestion }] : []),
    ...(comment ? [speech(comment)] : []),
    ...answers.map((answer) => ({ ...speech(answer), isAnswer: true as const })),
  ];
}

function isCredited({ speakers }: Pick<Speech, 'speakers'>): boolean {
  return speakers.length > 0;
}

const cache = createRecentCache<Target, readonly CreditedUnit[]>();

/** A container with more findings is not compared. */
const MOST_FINDINGS = 40;

/** What the report credits in a target. */
export function creditedUnits(target: Target, library: Library): readonly CreditedUnit[] {
  return cache(target, () => {
    const findings = findingsIn(library, target);
    return findings.length > MOST_FINDINGS ? [] : findings.flatMap(unitsOf);
  });
}

function unitsOf(target: Target): readonly CreditedUnit[] {
  const finding = findingOf(target);
  if (!finding) return [];
  const isWhole = finding.type === 'highlight' && isCredited(finding);
  const speeches = isWhole
    ? [{ speakers: finding.speakers, text: finding.text, isInferred: finding.credit === 'carried' }]
    : speechesOf(finding);
  return speeches.map((speech) => ({ ...speech, target, stems: new Set(stemsOf(speech.text)) }));
}

const textCache = createRecentCache<Target, readonly (Speech & { readonly finding: FindingText })[]>();

/**
 * Ids of the people who say the quoted words in a finding; none if a question or comment of an unnamed person has the words. Undefined
 * if the report does not tell who says these words in particular.
 */
export function quotedSpeakers(words: string, target: Target): ReadonlySet<string> | undefined {
  const pattern = readPattern(words);
  const speeches = textCache(target, () => {
    const finding = findingOf(target);
    const all = finding ? speechesOf(finding) : [];
    // A question without a speaker is by another person than the answers, if they have speakers.
    const isAnswered = all.some((speech) => speech.isAnswer && isCredited(speech));
    return all
      .filter((speech) => isCredited(speech) || (isAnswered && !speech.isAnswer))
      .map((speech) => ({ ...speech, finding: new FindingText(speech.text) }));
  }).filter(({ finding }) => matchesVerbatim(pattern, finding));
  return speeches.length > 0 && !speeches.some(({ isInferred }) => isInferred)
    ? new Set(speeches.flatMap(({ speakers }) => speakers))
    : undefined;
}

/** The first of several texts that has the quoted words: its index, or -1. */
export function textWithWords(words: string, texts: readonly string[]): number {
  const pattern = readPattern(words);
  return texts.findIndex((text) => matchesVerbatim(pattern, new FindingText(text)));
}

/** Letters of a word that tell it from others: `trained` and `training` are one. */
const STEM = 5;

/**
 * The beginnings of the words that say something, and all numbers.
 *
 * @param leftOut words without a meaning of their own
 */
export function stemsOf(text: string, leftOut = SENTENCE_STARTERS): readonly string[] {
  return foldedWords(text)
    .filter((word) => /\d/.test(word) || (word.length > 3 && !leftOut.has(word)))
    .map((word) => (/\d/.test(word) ? word : word.slice(0, STEM)));
}

/** The share of the stems that a unit has. */
export function coverage(stems: readonly string[], unit: CreditedUnit): number {
  return stems.filter((stem) => unit.stems.has(stem)).length / Math.max(1, stems.length);
}
