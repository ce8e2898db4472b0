import type { Vocabulary } from '../outline/vocabulary.js';

export type ListRole = 'recommendations' | 'actions' | 'questions' | 'highlights';

const roles: readonly ListRole[] = ['recommendations', 'actions', 'questions', 'highlights'];
const asking = /\bquestions?\b/i;

/**
 * What the sentence in front of a list says that the list holds: `… the following recommendations were made:`.
 * Only the last sentence of `text` counts, and only where it announces (`following`, a colon at the end).
 */
export function readLeadIn(text: string, vocabulary: Vocabulary): ListRole | undefined {
  if (!text.endsWith(':') && !/\b(?:following|below)\b/i.test(text.slice(-longest))) return undefined;
  const sentence = lastSentence(text);
  const announces = sentence.trimEnd().endsWith(':') || /\b(?:following|below)\b/i.test(sentence);
  if (!announces) return undefined;
  const lower = sentence.toLowerCase();
  return roles.find((role) =>
    role === 'questions'
      ? asking.test(lower)
      : vocabulary[role].some((phrase) => phrase.length > 4 && hasPhrase(lower, phrase)),
  );
}

/** Longest sentence that announces a list. */
const longest = 320;

/** From the last mark that ends a sentence, but not the one at the very end. */
function lastSentence(text: string): string {
  for (let index = text.length - 2; index > Math.max(0, text.length - longest); index--) {
    const code = text.charCodeAt(index - 1);
    if (text.charCodeAt(index) === 32 && (code === 46 || code === 63 || code === 33)) return text.slice(index + 1);
  }
  return text.slice(-longest);
}

function hasPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + phrase.length] ?? '');
}
