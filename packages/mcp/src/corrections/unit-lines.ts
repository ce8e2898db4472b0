import type { Unit } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { shapeOf, whoSays } from './difference.js';

/** A passage that is only shown for its context. */
const SHORT = 200;
/** The code of the question about what `doubt` wrote. */
const NOTE = 'report.review';

export interface LineOptions {
  /** Whether only the first words are shown. */
  readonly isShort?: boolean;
  readonly hasLayout?: boolean;
}

/**
 * A unit as one line: number, page, kind, id · who says it and why · its words, as a JSON string. Sentences are numbered, each with
 * its own speaker if they have different ones.
 */
export function unitLine(unit: Unit, { isShort = false, hasLayout = false }: LineOptions = {}): string {
  const { id, page, kind, part, finding, sentences = [], group, layout, question } = unit;
  const place = [
    id,
    ...(page === undefined ? [] : [`p${page}`]),
    shapeOf(unit),
    ...[kind === 'heading' ? part : finding].filter((each) => each !== undefined),
    ...(group === undefined ? [] : [group]),
  ];
  const isSame = sentences.every((each) => whoOf(each) === whoOf(sentences[0]!));
  const words = isShort
    ? inQuotes(excerpt(unit.text, SHORT))
    : sentences.length < 2
      ? inQuotes(unit.text)
      : sentences
          .map((each, index) => `${index + 1} ${isSame ? '' : `[${whoOf(each)}] `}${inQuotes(each.text)}`)
          .join(' ');
  return [
    place.join(' '),
    ...(sentences.length === 0 ? [] : [isSame ? whoOf(sentences[0]!) : 'several']),
    words,
    ...(question?.code === NOTE ? [`note ${inQuotes(question.reason)}`] : []),
    ...(hasLayout && layout ? [`layout ${JSON.stringify(layout)}`] : []),
  ].join(' · ');
}

/** Who says something, and why. A question mark if only the context says so. */
function whoOf(passage: Pick<Unit, 'speakers' | 'isInferred' | 'because'>): string {
  const { speakers, because } = passage;
  return `${whoSays(passage)}${because === undefined || speakers.length === 0 ? '' : ` (${because})`}`;
}

/**
 * The doubt about a unit, and its answers in the form that `propose_corrections` accepts.
 *
 * @param firstOfGroup the unit where the doubt of its group was shown; empty if there is none
 */
export function doubtLines({ question, group }: Unit, firstOfGroup: string): readonly string[] {
  if (!question) return [];
  const { code, text, reason, answers } = question;
  if (group !== undefined && firstOfGroup !== '') return [`  doubt ${code} ${group}: as at ${firstOfGroup}`];
  return [
    `  doubt ${code}: ${inQuotes(`${text} ${reason}`)}`,
    // An answer without operations dismisses the doubt. Only a person may do that.
    ...answers.flatMap(({ label, operations, isLikely }) => {
      const ready = operations.filter(({ op }) => op !== 'checked');
      if (ready.length === 0) return [];
      return `  answer ${inQuotes(label)}${isLikely ? ' (likely)' : ''}: ${JSON.stringify(ready)}`;
    }),
  ];
}

/** Words of the report, as a JSON string: they cannot pretend to be a part of the line. */
export function inQuotes(words: string): string {
  return JSON.stringify(words);
}
