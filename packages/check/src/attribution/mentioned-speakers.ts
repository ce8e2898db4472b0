import type { Part, Person, Session } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import { foldedWords, memoByObject } from '@findings/language';
import type { FoundName } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';
import { findNameWords } from '../names/name-words.js';
import { creditedRuns, isDated, type Sentence } from './misspelt-names.js';
import { type NameRun, possibleNames, OPENERS, type TextName, textNames } from './report-names.js';

/**
 * Finds a person whom the sentence credits, and whom the report mentions but never credits. If the cited finding or the text before it in
 * its part mentions the person, they may be its unnamed speaker, unless the finding only mentions them, and the result is undefined.
 */
export function speakerMentionedElsewhere(
  sentence: Sentence,
  isOnlyMentioned: (target: Target, named: FoundName) => boolean,
): FoundName | undefined {
  const { text, range, names, isQuoted, library, targets } = sentence;
  const [target, other] = targets;
  if (!target || other || !findingOf(target) || names.some(({ speaks }) => speaks)) return undefined;
  const runs = [...possibleNames(findNameWords(text, range), library)].filter((run) => !isQuoted(run[0]!));
  const isCredited = creditedRuns(sentence, runs);
  for (const run of runs) {
    const name = mentionedName(run, sentence);
    if (!name || !isCredited(run) || isDated(text, run.at(-1)!.end)) continue;
    const named = { start: run[0]!.start, end: run.at(-1)!.end, people: [personOf(name)], speaks: true };
    if (!isMentionedUntil(target, name, library) || isOnlyMentioned(target, named)) return named;
  }
  return undefined;
}

/** The only name in the texts of the report that matches a run of words, as a whole or by its surname. */
function mentionedName(run: NameRun, { library, wordsBefore }: Sentence): TextName | undefined {
  const surname = run.at(-1)!.folded;
  const { startingWith, honorifics } = nameDirectory(library);
  if (startingWith(surname).length > 0 || startingWith(run[0]!.folded).length > 0) return undefined;
  const [name, another] = (textNames(library).get(surname) ?? []).filter(({ folded }) => folded.at(-1) === surname);
  if (!name?.isSure || another) return undefined;
  if (run.length > 1) return run[0]!.folded === name.folded[0] ? name : undefined;
  const isOwn = (word: string): boolean => name.folded.includes(word) || honorifics.has(word) || OPENERS.has(word);
  return [...wordsBefore(surname)].every(isOwn) ? name : undefined;
}

/** Whether a name is in a finding, before it in its part, or in the title of the part. True if the finding is in no part. */
function isMentionedUntil(target: Target, { folded }: TextName, library: Library): boolean {
  const surname = folded.at(-1)!;
  const { within, ancestors, spans } = target;
  if (within && [within, ...ancestors].some(({ title }) => foldedWords(title).includes(surname))) return true;
  const first = within ? firstMentions(library)(within).get(surname) : undefined;
  return within === undefined || (first !== undefined && first <= (spans.at(-1)?.end.offset ?? 0));
}

/** The offset of the first finding of a part that has a word, by word. */
const firstMentions: (library: Library) => (part: Session | Part) => ReadonlyMap<string, number> = memoByObject(
  (library: Library) => {
    const byPart = Map.groupBy(
      library.targets().filter((target) => findingOf(target)),
      ({ within }) => within,
    );
    return memoByObject((part: Session | Part) => {
      const first = new Map<string, number>();
      for (const target of byPart.get(part) ?? []) {
        const start = target.spans[0]?.start.offset ?? 0;
        for (const word of foldedWords(`${findingOf(target)?.label ?? ''} ${target.text}`))
          first.set(word, Math.min(start, first.get(word) ?? start));
      }
      return first;
    });
  },
);

function personOf({ person: { name, affiliations } }: TextName): Person {
  return { id: '', name, affiliations, aliases: [], roles: [], findings: [] };
}
