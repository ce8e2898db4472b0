import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { createTranslate } from './translate-with.js';
import { translations } from './translations.js';

/** In which language a client is spoken to: English, until it says that it has another one that we have, too. */
export interface Language {
  /** The same for as long as the server runs: it may be handed on before the client has said anything. */
  readonly say: Translate;
  /**
   * @param locale as the client says it: `es`, `es-MX`, `es_ES.UTF-8`
   * @returns nothing to wait for where English stays
   */
  choose(locale: unknown): Promise<void> | undefined;
}

export function createLanguage(): Language {
  let now = translateEnglish;
  const say = Object.defineProperties(
    (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]) => now(sentence, ...parts),
    {
      text: { get: () => now.text },
      and: { get: () => now.and },
      or: { get: () => now.or },
      language: { get: () => now.language },
    },
  ) as Translate;
  return {
    say,
    choose: (locale) => {
      const [language = '', region] = typeof locale === 'string' ? locale.toLowerCase().split(/[-_.@]/) : [];
      const load = Object.hasOwn(translations, language) ? translations[language] : undefined;
      return load?.().then((module) => {
        const written =
          region !== undefined && /^(?:[a-z]{2}|\d{3})$/.test(region) ? `${language}-${region}` : language;
        now = createTranslate(written, module.default);
      });
    },
  };
}
