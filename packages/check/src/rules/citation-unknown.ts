import { isCrossReference, type Library, type Target } from '@findings/core/library';
import { editDistance, fold, forgivenErrors, memoByObject } from '@findings/core/text';
import type { CitationItem } from '@findings/citations';
import { replaceKey } from './citation-edits.js';
import type { RuleProblem, Rule } from './rule.js';

export const citationUnknown: Rule<'citation.unknown'> = {
  code: 'citation.unknown',
  severity: 'info',
  summary: 'A key in brackets is not an id of the report, but looks like one of its speakers, parts or findings.',
  description: `\`[@okoro]\`, \`[@h2]\`, \`[@Session 4]\` and \`[@lesons-learned.p1]\` cite nothing, although the report has such a speaker, finding, session or part.
The message names what was probably meant.

Keys like \`@smith2020\` belong to other works, and are never reported here. Nor is a key outside brackets, which may be somebody's name, or a
document with a bibliography, where [\`citation.unresolved\`](citation.unresolved.md) reports unknown keys.`,
  examples: [
    {
      text: `
Registers differ [@smith2020], as @okoro wrote.
`,
    },
    {
      text: `
Registers differ [@okoro].
                  ^^^^^^ “okoro” is not an id. Did you mean s2.h2 or s2.h3?
`,
    },
    {
      text: `
Count twice a year [@lesons-learned.p1], as was said [@Session 3].
                    ^^^^^^^^^^^^^^^^^^ “lesons-learned.p1” is not an id. Did you mean lessons-learned.p1?
                                                      ^^^^^^^^^^ “Session 3” is not an id. Did you mean s3?
`,
    },
    {
      text: `
Beds are counted [@h2].
                  ^^^ “h2” is not an id. Did you mean s1.h2 or s2.h2?
`,
    },
  ],
  *check(document) {
    if (document.bibliography) return;
    const { library, say } = document;
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'foreign' || item.mode === 'author-in-text' || isCrossReference(item.id)) continue;
      const written = writtenOf(item);
      const ids = nearIds(library, written.toLowerCase()).slice(0, MOST);
      if (ids.length === 0) continue;
      const end = item.end + written.length - item.id.length;
      const choices = ids.map((id) => ({ ...replaceKey(document, item, id), end }));
      yield {
        start: item.start,
        end,
        id: item.id,
        message: say`“${written}” is not an id. Did you mean ${say.or(ids)}?`,
        suggestions: ids.map((id) => ({ id })),
        choices,
      } satisfies RuleProblem;
    }
  },
};

/** Findings that a message names, at most. */
const MOST = 3;

/** `Session 4` for `[@Session 4]`, which Pandoc reads as the key `Session` with the suffix ` 4`. */
function writtenOf({ id, suffix }: CitationItem): string {
  const number = /^ \d{1,3}(?:\.\d{1,3})*(?![\w.])/.exec(suffix)?.[0];
  return /^(?:session|day|recommendation|action)$/i.test(id) && number !== undefined ? id + number : id;
}

interface NearKeys {
  /** Ids by the folded surnames of their speakers. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
  /** Ids by the part after their last dot: `h2`. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Ids of parts that are words: `lessons-learned`. */
  readonly parts: readonly string[];
}

const nearKeys = memoByObject((library: Library): NearKeys => {
  const speakers = new Map<string, string[]>();
  const endings = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string): void => {
    const ids = map.get(key);
    if (!ids) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const target of library.targets()) {
    for (const person of target.speakers) {
      const surname = fold(person.name.split(' ').at(-1) ?? '');
      if ('finding' in target && surname.length > 2) add(speakers, surname, target.id);
    }
    const ending = /\.([a-z]\d+)$/.exec(target.id)?.[1];
    if (ending !== undefined) add(endings, ending, target.id);
  }
  const parts = library.targets().filter(isNamedPart);
  return { speakers, endings, parts: [...new Set(parts.map(({ id }) => id))] };
});

function isNamedPart({ type, id }: Target): boolean {
  return type === 'part' && /^\p{L}{4}/u.test(id);
}

function nearIds(library: Library, written: string): readonly string[] {
  const { speakers, endings, parts } = nearKeys(library);
  const numbered = /^(session|day|recommendation|action) ([\d.]+)$/.exec(written);
  if (numbered) return existing(library, [`${numbered[1]!.charAt(0)}${numbered[2]!}`]);
  if (/^[a-z]\d+$/.test(written)) return endings.get(written) ?? [];
  if (/\d{4}/.test(written)) return [];
  const [head = '', ...rest] = written.split('.');
  if (rest.length === 0) {
    const folded = fold(written);
    const own = speakers.get(folded);
    if (own) return own;
    return near(folded, [...speakers.keys()]).flatMap((name) => speakers.get(name)!);
  }
  return existing(
    library,
    near(head, parts).map((part) => [part, ...rest].join('.')),
  );
}

function existing(library: Library, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => library.resolve(id).type === 'found');
}

/** The words that differ from a word by a typing error or two. */
function near(word: string, words: readonly string[]): readonly string[] {
  if (word.length < 5) return [];
  const limit = forgivenErrors(word.length);
  return words.filter((other) => editDistance(word, other, limit) <= limit);
}
