import { findingOf, type Target } from '@findings/core/library';
import { createRecentCache } from '@findings/language';
import type { Statement, Turn } from '@findings/core';
import { FindingText } from '../quotations/finding-text.js';
import { matchesVerbatim } from '../quotations/match-verbatim.js';
import { readPattern } from '../quotations/quotation-pattern.js';

/** What a person says in a finding: a turn of an exchange, or a statement in a passage. */
interface Speech {
  readonly speakers: readonly string[];
  /** Whether only the text before names them, so that somebody else may say it. */
  readonly isInferred: boolean;
  readonly text: FindingText;
}

const cache = createRecentCache<Target, readonly Speech[]>();

/**
 * Ids of the people who say the quoted words in a finding; none if a question or comment of an unnamed person has the words. Undefined
 * if the report does not tell who says these words in particular.
 */
export function quotedSpeakers(words: string, target: Target): ReadonlySet<string> | undefined {
  const pattern = readPattern(words);
  const speeches = cache(target, () => speechesOf(target)).filter(({ text }) => matchesVerbatim(pattern, text));
  return speeches.length > 0 && !speeches.some(({ isInferred }) => isInferred)
    ? new Set(speeches.flatMap(({ speakers }) => speakers))
    : undefined;
}

function speechesOf(target: Target): readonly Speech[] {
  const finding = findingOf(target);
  if (!finding) return [];
  const answers = finding.type === 'exchange' ? finding.answers.filter(isCredited) : [];
  // A question without a speaker is by another person than the answers.
  const asked = finding.type === 'exchange' && answers.length > 0 ? [finding.question, finding.comment] : [];
  return [...asked, ...answers, ...finding.statements.filter(isCredited)]
    .filter((speech): speech is Turn | Statement => speech !== undefined)
    .map((speech) => ({
      speakers: speech.speakers,
      isInferred: 'credit' in speech && speech.credit === 'carried',
      text: new FindingText(speech.text),
    }));
}

function isCredited({ speakers }: Turn | Statement): boolean {
  return speakers.length > 0;
}
