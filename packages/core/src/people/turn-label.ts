import { anyCue, cueSet, plainLabel, type Words } from '@findings/language';

/** The kind that a label gives to its line in an exchange: `question` for `Q` and `Question 3`, `answer` for `A`. */
export type TurnKind = 'question' | 'answer' | 'comment' | 'action';

/** A label that says what a person does: `Question from Ana Diaz`, `Joint statement by Ana Diaz and Tom Okoro`. */
export interface TurnLabel {
  readonly kind?: TurnKind;
  /** `''` for the audience. */
  readonly names: string;
}

const STATEMENTS = cueSet('statementLabels');
/** Most words before the names. */
const LONGEST_KIND = 3;
const NUMBER = /^(?:(?:no\.?|nr\.?) ?)?#?\d{1,3}\.? /i;
const ARTICLE = new RegExp(String.raw`^${anyCue('definiteArticles')} `, 'iu');
const LINK = new RegExp(String.raw`^(?:(?:${anyCue('beforeSpeakers')}) |d['’])`, 'iu');

/** Reads a label of a kind of turn and names; `undefined` for any other. `A Diaz` is a name. */
export function readTurnLabel(text: string, words: Words): TurnLabel | undefined {
  let end = 0;
  for (let count = 0; count < LONGEST_KIND; count++) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) return undefined;
    const head = plainLabel(text.slice(0, end));
    const rest = text.slice(end + 1).replace(NUMBER, '');
    const link = LINK.exec(rest)?.[0] ?? '';
    const kind = kindOf(head, words) ?? (link === '' ? undefined : kindOf(head.replace(/s$/, ''), words));
    if (kind === undefined && !STATEMENTS.has(head)) continue;
    const names = rest.slice(link.length);
    if (kind === 'action' || (link === '' && (kind === undefined || head.length < 3))) continue;
    const isOfAudience = words.audience.has(plainLabel(names).replace(ARTICLE, ''));
    if (isOfAudience || /^\p{Lu}/u.test(names))
      return { names: isOfAudience ? '' : names, ...(kind === undefined ? {} : { kind }) };
  }
  return undefined;
}

/** The kind that a label such as `Q` or `Answer` gives to its line. */
export function kindOf(plain: string, words: Words): TurnKind | undefined {
  if (words.questionLabels.has(plain)) return 'question';
  if (words.answerLabels.has(plain)) return 'answer';
  if (words.commentLabels.has(plain)) return 'comment';
  return words.actionLabels.has(plain) ? 'action' : undefined;
}
