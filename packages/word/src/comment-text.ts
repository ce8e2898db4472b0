import type { DocumentProblem } from '@findings/check';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { WordPlace } from './word-text.js';

/** Maximum number of suggestions in a comment. */
const MAX_SUGGESTIONS = 3;

/** The paragraphs of the comment on a problem: its message, and the changes that could fix it. */
export function commentParagraphs(
  { message, severity, suggestions = [], choices, code }: DocumentProblem,
  words: string,
  elsewhere: WordPlace['elsewhere'],
  say: Translate = translateEnglish,
): readonly string[] {
  // A title that is already in the message is not repeated.
  const titles = choices.map(({ title }) => title).filter((title) => !message.includes(title));
  const actions = [...new Set(titles)].slice(0, MAX_SUGGESTIONS);
  // The actions already have the suggestions of the question at the end of the message.
  const question = suggestions.length > 0 && actions.length > 0 ? message.lastIndexOf(say` Did you mean `) : -1;
  const text = question < 0 ? message : message.slice(0, question);
  return [
    ...(elsewhere ? [placeText(elsewhere, words.replace(/\s+/g, ' ').trim(), say)] : []),
    severityText(severity, text, say),
    ...(actions.length === 1 ? [say`What you can do: ${actions[0]!}`] : []),
    ...(actions.length > 1 ? [say`What you can do:`, ...actions.map((action) => `– ${action}`)] : []),
    say`Rule: ${code}`,
  ];
}

function severityText(severity: DocumentProblem['severity'], message: string, say: Translate): string {
  switch (severity) {
    case 'error':
      return say`Error: ${message}`;
    case 'warning':
      return say`Warning: ${message}`;
    case 'info':
      return say`Note: ${message}`;
    case 'hint':
      return say`Hint: ${message}`;
  }
}

function placeText(elsewhere: NonNullable<WordPlace['elsewhere']>, words: string, say: Translate): string {
  switch (elsewhere.type) {
    case 'box':
      return say`In this text box: “${words}”`;
    case 'footnote':
      return say`In footnote ${elsewhere.number}: “${words}”`;
    case 'endnote':
      return say`In endnote ${elsewhere.number}: “${words}”`;
  }
}
