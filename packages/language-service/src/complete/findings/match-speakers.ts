import type { Library, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { isContainer } from './containers.js';
import { cachePerLibrary, PrefixIndex } from './prefix-index.js';

/** The findings by the words of their speakers' names, and by the speakers' ids. */
const speakerIndex = cachePerLibrary((all) => {
  const names: string[] = [];
  const targets: Target[] = [];
  for (const target of all) {
    if (isContainer(target)) continue;
    for (const { id, name } of target.speakers) {
      for (const word of new Set([
        ...foldedWords(name),
        ...foldedWords(name.replaceAll(/['’]/g, '')),
        id.toLowerCase(),
      ])) {
        names.push(word);
        targets.push(target);
      }
    }
  }
  return new PrefixIndex(names, targets);
});

/** The findings of everybody who has a name that starts with a word, in the report's order. */
export function matchSpeakers(
  library: Library,
  word: string,
  report: string | undefined,
  limit: number,
): readonly Target[] {
  const [prefix, ...others] = foldedWords(word);
  const isId = others.length > 0;
  return prefix === undefined ? [] : speakerIndex(library, report).startingWith(isId ? word : prefix, limit);
}
