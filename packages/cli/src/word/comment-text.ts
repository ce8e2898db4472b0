import type { DocumentProblem } from '@findings/check';
import type { WordPlace } from '@findings/import/word';

/** Maximum number of suggestions in a comment. */
const MAX_SUGGESTIONS = 3;
const QUESTION = ' Did you mean ';

const LABELS = { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' } as const;

/** The paragraphs of the comment on a problem: its message, and the changes that could fix it. */
export function commentParagraphs(
  { message, severity, suggestions = [], choices, code }: DocumentProblem,
  words: string,
  elsewhere: WordPlace['elsewhere'],
): readonly string[] {
  // A title that is already in the message is not repeated.
  const titles = choices.map(({ title }) => title).filter((title) => !message.includes(title));
  const actions = [...new Set(titles)].slice(0, MAX_SUGGESTIONS);
  // The actions already have the suggestions of the question at the end of the message.
  const question = suggestions.length > 0 && actions.length > 0 ? message.lastIndexOf(QUESTION) : -1;
  return [
    ...(elsewhere ? [`In ${placeName(elsewhere)}: “${words.replace(/\s+/g, ' ').trim()}”`] : []),
    `${LABELS[severity]}: ${question < 0 ? message : message.slice(0, question)}`,
    ...(actions.length === 1 ? [`What you can do: ${actions[0]!}`] : []),
    ...(actions.length > 1 ? ['What you can do:', ...actions.map((action) => `– ${action}`)] : []),
    `Rule: ${code}`,
  ];
}

function placeName(elsewhere: NonNullable<WordPlace['elsewhere']>): string {
  return elsewhere.type === 'box' ? 'this text box' : `${elsewhere.type} ${elsewhere.number}`;
}
