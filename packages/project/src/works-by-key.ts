import { spokenSentences } from '@findings/check/editor';
import type { SpokenText } from '@findings/check/editor';
import { createLibrary, findingOf, findingsOfPart } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { Finding, Part, Report, Session } from '@findings/core';
import { creditedSpeakers, sectionNameOf } from '@findings/export';
import type { CitedWork, Work } from '@findings/export';

/** Maps each key to its work, the page or section, and the speakers. */
export function* citedWorksByKey(
  works: readonly Work[],
  targets: ReadonlyMap<string, Target>,
): Iterable<readonly [string, CitedWork]> {
  const libraries = new Map<Report, Library>();
  const libraryOf = (report: Report): Library => {
    const library = libraries.get(report) ?? createLibrary([report]);
    libraries.set(report, library);
    return library;
  };
  for (const work of works) {
    for (const key of [work.key, ...(work.otherKeys ?? [])]) {
      const target = targets.get(key);
      if (target) yield [key, citedWork(work, target, libraryOf)];
    }
  }
}

function citedWork({ key, type }: Work, target: Target, libraryOf: (report: Report) => Library): CitedWork {
  const { within } = target;
  const page = findingOf(target)?.page ?? (within && target.type === within.type ? pagesOf(within) : undefined);
  if (type === 'chapter') return { work: key, ...(page !== undefined && { page }) };
  const named = target.speakers.map(({ name }) => name);
  const sentences = 'finding' in target && named.length > 0 ? spokenSentences(target, libraryOf(target.report)) : [];
  // A citation credits nobody with what a group may have said. A reference names its authors.
  const authors = new Set(target.report.authors);
  const credited = sentences.some((sentence) => sentence.isByGroup) ? [] : creditedSpeakers(target);
  const speakers = credited.map(({ name }) => name).filter((name) => !authors.has(name));
  const texts = quotableTexts(sentences);
  const quotable = texts.some((each) => each.speakers.join() !== speakers.join()) ? texts : [];
  const section = page === undefined ? sectionNameOf(target) : undefined;
  return {
    work: key,
    ...(page !== undefined && { page }),
    ...(section && { section }),
    ...(speakers.length > 0 && { speakers }),
    ...('finding' in target && { named }),
    ...(quotable.length > 0 && { quotable }),
  };
}

/** The words of each speaker, and those of nobody if the speaker is not known for certain. */
function quotableTexts(sentences: readonly SpokenText[]): NonNullable<CitedWork['quotable']> {
  const bySpeakers = Map.groupBy(sentences, ({ speakers }) => speakers.map(({ name }) => name).join('\n'));
  return [...bySpeakers.values()].map((spoken) => ({
    speakers: spoken[0]!.speakers.map(({ name }) => name),
    text: spoken.map(({ text }) => text).join('\n'),
  }));
}

/** The pages from the first finding of a part to the last. */
function pagesOf(part: Session | Part): string | undefined {
  const findings = findingsOfPart(part).toSorted((one, other) => offsetOf(one) - offsetOf(other));
  const [first, last] = [findings[0]?.page, findings.at(-1)?.page];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first}–${last}`;
}

function offsetOf({ spans }: Finding): number {
  return spans[0]?.start.offset ?? 0;
}
