import type { FindingLetter } from '@findings/core/library';
import type { Translate } from '@findings/core/text';

interface Messages {
  readonly missing: (say: Translate, where: string, number: string) => string;
  readonly none: (say: Translate) => string;
  readonly one: (say: Translate) => string;
  readonly many: (say: Translate, count: number) => string;
}

const messages: Readonly<Record<FindingLetter, Messages>> = {
  p: {
    missing: (say, where, number) => say`${where} has no paragraph ${number}.`,
    none: (say) => say`It has no paragraphs.`,
    one: (say) => say`It has 1 paragraph.`,
    many: (say, count) => say`It has ${count} paragraphs.`,
  },
  g: {
    missing: (say, where, number) => say`${where} has no guiding question ${number}.`,
    none: (say) => say`It has no guiding questions.`,
    one: (say) => say`It has 1 guiding question.`,
    many: (say, count) => say`It has ${count} guiding questions.`,
  },
  h: {
    missing: (say, where, number) => say`${where} has no highlight ${number}.`,
    none: (say) => say`It has no highlights.`,
    one: (say) => say`It has 1 highlight.`,
    many: (say, count) => say`It has ${count} highlights.`,
  },
  q: {
    missing: (say, where, number) => say`${where} has no question ${number}.`,
    none: (say) => say`It has no questions.`,
    one: (say) => say`It has 1 question.`,
    many: (say, count) => say`It has ${count} questions.`,
  },
  r: {
    missing: (say, where, number) => say`${where} has no recommendation ${number}.`,
    none: (say) => say`It has no recommendations.`,
    one: (say) => say`It has 1 recommendation.`,
    many: (say, count) => say`It has ${count} recommendations.`,
  },
  a: {
    missing: (say, where, number) => say`${where} has no action ${number}.`,
    none: (say) => say`It has no actions.`,
    one: (say) => say`It has 1 action.`,
    many: (say, count) => say`It has ${count} actions.`,
  },
  t: {
    missing: (say, where, number) => say`${where} has no table row ${number}.`,
    none: (say) => say`It has no tables.`,
    one: (say) => say`It has 1 table row.`,
    many: (say, count) => say`It has ${count} table rows.`,
  },
};

/** `Session 2 has no highlight 9. It has 3 highlights.` */
export function missingFindingMessage(
  say: Translate,
  where: string,
  kind: FindingLetter,
  number: string,
  count: number,
): string {
  const { missing, none, one, many } = messages[kind];
  const available = count === 0 ? none(say) : count === 1 ? one(say) : many(say, count);
  return say`${missing(say, where, number)} ${available}`;
}
