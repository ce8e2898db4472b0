import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The language of the client's user: English until the client names another language that has translations. */
export interface Language {
  /** Translates into the current language, so that it can be passed on before the language is known. */
  readonly say: Translate;
  /**
   * @param locale as the client sends it: `es`, `es-MX`, `es_ES.UTF-8`
   * @returns undefined if English stays the language
   */
  choose(locale: unknown): Promise<void> | undefined;
}

export function createLanguage(): Language {
  let translate = translateEnglish;
  const say = Object.defineProperties(
    (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]) => translate(sentence, ...parts),
    {
      text: { get: () => translate.text },
      and: { get: () => translate.and },
      or: { get: () => translate.or },
      language: { get: () => translate.language },
    },
  ) as Translate;
  return {
    say,
    choose: (locale) => {
      const [language = '', region] = typeof locale === 'string' ? locale.toLowerCase().split(/[-_.@]/) : [];
      const load = Object.hasOwn(translations, language) ? translations[language] : undefined;
      return load?.().then((module) => {
        const tag = region !== undefined && /^(?:[a-z]{2}|\d{3})$/.test(region) ? `${language}-${region}` : language;
        translate = createTranslate(tag, module.default);
      });
    },
  };
}

/** A language is loaded when a client needs it. */
export const translations: Readonly<Record<string, () => Promise<{ readonly default: Translations }>>> = {
  es: () => import('./es.json', { with: { type: 'json' } }),
};

/** Translations by their English sentences. `{0}`, `{1}`… are placeholders. */
type Translations = Readonly<Record<string, string>>;

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
