import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { shortName } from '../../packages/language-server/src/languages/short-name.js';

/** The server's translations without the English sentences, of which the package would have every word a second time. */
export const shortTranslations: Plugin = {
  name: 'short-translations',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]languages[\\/][a-z]+\.json$/ }, ({ path }) => {
      const sentences = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      const short = Object.entries(sentences).map(([english, other]) => [shortName(english), other]);
      return { contents: JSON.stringify(Object.fromEntries(short)), loader: 'json' };
    });
  },
};
