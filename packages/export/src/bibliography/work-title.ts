import { excerpt, partName, partTitle } from '@findings/core/library';
import type { PassageRole, PassageTarget, Target } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { readSentences } from '@findings/language';

const LONGEST_WORDS = 80;

/**
 * The title of a finding in a bibliography: the title of a talk, or else the session or part, the kind and number, and the first words. For
 * an exchange, these are the first words of its question.
 *
 * ```text
 * Session 4, contribution 2: Told what TAF/Vietnam has learned from work across borders
 * ```
 */
export function workTitle(target: Target): string {
  switch (target.type) {
    case 'session':
    case 'part':
      return partTitle(translateEnglish, target.within);
    case 'highlight':
      return (
        target.finding.title ??
        titleWithWords(
          target,
          `${target.mainSpeakers.length > 0 ? 'Contribution' : 'Point'} ${numberOf(target.id)}`,
          target.text,
        )
      );
    case 'exchange': {
      const { question, comment } = target.finding;
      const opening = question ?? comment;
      return titleWithWords(
        target,
        `${question || !comment ? 'Question' : 'Comment'} ${numberOf(target.id)}`,
        opening?.text ?? target.text,
      );
    }
    case 'passage':
      return titleWithWords(target, passageName(target), target.text);
    case 'report':
    case 'summary':
    case 'day':
      return target.title;
  }
}

function passageName({ role, id, within }: PassageTarget): string {
  const number = numberOf(id);
  return role === 'overview' && within?.type === 'part' ? `Paragraph ${number}` : NAMES[role](number);
}

const NAMES: Readonly<Record<PassageRole, (number: string) => string>> = {
  summary: (number) => `Executive summary, paragraph ${number}`,
  'guiding-question': (number) => `Guiding question ${number}`,
  overview: (number) => `Overview, paragraph ${number}`,
  recommendation: (number) => `Recommendation ${number}`,
  action: (number) => `Action ${number}`,
  table: (number) => `Table row ${number}`,
};

/** `s4.h2` → `2`. */
function numberOf(id: string): string {
  return /\d+$/.exec(id)?.[0] ?? '';
}

function titleWithWords(target: Target, kind: string, text: string): string {
  const words = firstWords(text);
  return `${inPart(target, kind)}: ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The first sentence of a text, cut to the length of a title, without its full stop. */
function firstWords(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const sentence = line.slice(0, readSentences(line)[0]?.end).trimEnd();
  return excerpt(sentence, LONGEST_WORDS).replace(/(?<![.…\p{Lu}])\.$/u, '');
}

/** `Session 4, contribution 2`, `Lessons learned, paragraph 1`, or only `Paragraph 1` under no heading. */
function inPart({ within }: Target, kind: string): string {
  if (!within || (within.type === 'part' && within.title === '')) return kind;
  const name = within.type === 'session' ? partName(translateEnglish, within) : within.title;
  return `${name}, ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}
