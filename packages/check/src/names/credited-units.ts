import type { Statement, Turn } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import { createRecentCache, cueSet, foldedWords } from '@findings/language';
import { findingsIn } from '../matching/findings-in-target.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

/** Something that the report credits to people: a highlight, a turn of an exchange, or a statement in a passage. */
export interface CreditedUnit {
  readonly target: Target;
  /** Ids of the speakers. Empty for a question or comment whose speaker the report does not name. */
  readonly speakers: readonly string[];
  /** Whether only the text before it names them, so that somebody else may say it. */
  readonly isInferred: boolean;
  /** Whether it is the question of an exchange that has answers. */
  readonly isQuestion?: boolean;
  readonly stems: ReadonlySet<string>;
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

type Credited = Pick<Turn | Statement, 'speakers' | 'text'> & Pick<Statement, 'credit'>;

function unitsOf(target: Target): readonly CreditedUnit[] {
  const finding = findingOf(target);
  if (!finding) return [];
  const unit = ({ speakers, text, credit }: Credited): CreditedUnit => ({
    target,
    speakers,
    isInferred: credit === 'carried',
    stems: new Set(stemsOf(text)),
  });
  if (finding.type === 'exchange') {
    const isQuestion = finding.answers.some(({ speakers }) => speakers.length > 0);
    const question = finding.question ? [{ ...unit(finding.question), isQuestion }] : [];
    return [...question, ...(finding.comment ? [unit(finding.comment)] : []), ...finding.answers.map(unit)];
  }
  if (finding.type === 'highlight' && finding.speakers.length > 0) return [unit(finding)];
  return finding.statements.filter(({ speakers }) => speakers.length > 0).map(unit);
}

/** Letters of a word that tell it from others: `trained` and `training` are one. */
const STEM = 5;

/** The beginnings of the words that say something, and all numbers. */
export function stemsOf(text: string): readonly string[] {
  return foldedWords(text)
    .filter((word) => /\d/.test(word) || (word.length > 3 && !SENTENCE_STARTERS.has(word)))
    .map((word) => (/\d/.test(word) ? word : word.slice(0, STEM)));
}

/** The share of the stems that a unit has. */
export function coverage(stems: readonly string[], unit: CreditedUnit): number {
  return stems.filter((stem) => unit.stems.has(stem)).length / Math.max(1, stems.length);
}
