import { isCrossReference, type Library } from '@findings/core/library';
import { memoByObject } from '@findings/language';
import type { CitationItem } from '@findings/citations';
import { replaceKey } from '../citations/citation-edits.js';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const citationUnknown: Rule<'citation.unknown'> = {
  code: 'citation.unknown',
  severity: 'info',
  name: 'unknown key',
  summary: 'A key in brackets is not an id of the report, but looks like one of its speakers, parts or findings.',
  description: `\`[@okoro]\`, \`[@h2]\`, \`[@Session 4]\` and \`[@lesons-learned]\` cite nothing, although the report has such a speaker, finding, session or part.
The message names what was probably meant. \`[@harbour:gates.h3]\` is reported, too, if there is no report \`harbour\`.

Keys like \`@smith2020\` belong to other works, and are never reported here. Nor is a key outside brackets, which may be a person's name, or a
document with a bibliography, where [\`citation.unresolved\`](citation.unresolved.md) reports unknown keys.`,
  examples: readExamples(`
Registers differ [@smith2020], as @okoro wrote.
%%%
Registers differ [@okoro].
                  ^^^^^^ “okoro” is not an id. Did you mean s2.h2 or s2.h3?
%%%
Count twice a year [@lesons-learned], as was said [@Session 3].
                    ^^^^^^^^^^^^^^^ “lesons-learned” is not an id. Did you mean lessons-learned?
                                                   ^^^^^^^^^^ “Session 3” is not an id. Did you mean s3?
%%%
Beds are counted [@h2].
                  ^^^ “h2” is not an id. Did you mean s1.h2 or s2.h2?
%%%
Beds are counted [@h5].
                  ^^^ “h5” is not an id. Write the session or part before it, as in s1.h1.
%%%
Beds are counted [@harbour:gates.h3].
                  ^^^^^^^^^^^^^^^^^ The report “harbour” was removed, or not added yet. Add it, or remove the citation.
`),
  *check(document) {
    if (document.bibliography) return;
    const { library, say } = document;
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'foreign' || resolution.isUnread) continue;
      if (item.mode === 'author-in-text' || isCrossReference(item.id)) continue;
      const written = writtenOf(item);
      const missing = missingReportOf(written, library);
      if (missing !== undefined) {
        const message = say`The report “${missing}” was removed, or not added yet. Add it, or remove the citation.`;
        yield { start: item.start, end: item.end, id: item.id, message } satisfies RuleProblem;
        continue;
      }
      const ids = nearIds(library, written.toLowerCase()).slice(0, MOST);
      const end = item.end + written.length - item.id.length;
      if (ids.length === 0) {
        const example = exampleOf(library, written.toLowerCase());
        const message = say`“${written}” is not an id. Write the session or part before it, as in ${example ?? ''}.`;
        if (example !== undefined) yield { start: item.start, end, id: item.id, message } satisfies RuleProblem;
        continue;
      }
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

/** The key before the id of a finding, if no report has it: `harbour` for `harbour:gates.h3`. */
function missingReportOf(written: string, { reports }: Library): string | undefined {
  const key = /^([^:]+):\S+\.[pghqrat]\d{1,3}$/.exec(written)?.[1];
  return reports.some((report) => report.key.toLowerCase() === key?.toLowerCase()) ? undefined : key;
}

/** Maps the part after the last dot, such as `h2`, to all ids with it. */
const idsByEnding = memoByObject((library: Library) =>
  Map.groupBy(
    library.targets().map(({ id }) => id),
    (id) => /\.([a-z]\d+)$/.exec(id)?.[1],
  ),
);

/** An existing id with the same letter: `s1.q1` for `q5`. */
function exampleOf(library: Library, written: string): string | undefined {
  const letter = /^([pghqrat])\d{1,2}$/.exec(written)?.[1];
  return letter === undefined ? undefined : idsByEnding(library).get(`${letter}1`)?.[0];
}

function nearIds(library: Library, written: string): readonly string[] {
  const numbered = /^(session|day|recommendation|action)[ _.-]?(\d[\d.]*)$/.exec(written);
  if (numbered) {
    const id = `${numbered[1]!.charAt(0)}${numbered[2]!}`;
    return library.resolve(id).type === 'found' ? [id] : [];
  }
  if (/^[a-z]\d+$/.test(written)) return idsByEnding(library).get(written) ?? [];
  // Keys of other works usually contain a year.
  return /\d{4}/.test(written) ? [] : library.nearestIds(written, MOST).map(({ id }) => id);
}
