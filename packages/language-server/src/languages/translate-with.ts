import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** Translations by their English sentences. `{0}`, `{1}`… are placeholders. */
export type Translations = Readonly<Record<string, string>>;

/** Sentences without a translation stay in English. */
export function createTranslate(language: string, translations: Translations): Translate {
  /** Caches the lookup of each sentence in the code. */
  const known = new Map<TemplateStringsArray, readonly string[] | undefined>();
  const find = (english: string): string | undefined => translations[english];
  const splitTranslation = (sentence: TemplateStringsArray): readonly string[] | undefined => {
    if (known.has(sentence)) return known.get(sentence);
    const pieces = find(keyOf(sentence))?.split(/\{(\d)\}/);
    known.set(sentence, pieces);
    return pieces;
  };
  const say = (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]): string => {
    const pieces = splitTranslation(sentence);
    if (!pieces) return translateEnglish(sentence, ...parts);
    // Every second piece is the number of a placeholder.
    return pieces.map((piece, index) => (index % 2 === 0 ? piece : String(parts[Number(piece)]))).join('');
  };
  const listing = (type: 'conjunction' | 'disjunction') => {
    const list = new Intl.ListFormat(language, { type });
    return (parts: readonly string[]): string => list.format(parts);
  };
  return Object.assign(say, {
    text: (sentence: string) => find(sentence) ?? sentence,
    and: listing('conjunction'),
    or: listing('disjunction'),
    language,
  });
}

/** The key of a sentence in translations, such as `There is no session {0} in {1}.` */
export function keyOf(sentence: readonly string[]): string {
  return sentence.reduce((key, text, index) => `${key}{${index - 1}}${text}`);
}
