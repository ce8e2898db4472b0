import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { createTranslate } from './translate-with.js';
import type { Translations } from './translate-with.js';

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
