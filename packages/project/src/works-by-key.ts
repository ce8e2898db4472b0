import { translateEnglish } from '@findings/core/text';
import { excerpt, findingOf, findingsOfPart, partName } from '@findings/core/library';
import type { FindingTarget, Target } from '@findings/core/library';
import type { Finding, Part, Session } from '@findings/core';
import { creditedSpeakers } from '@findings/export';
import type { CitedWork, Work } from '@findings/export';

const LONGEST_TITLE = 60;

/** Maps each key to its work, the page or section, and the speakers. */
export function* citedWorksByKey(
  works: readonly Work[],
  targets: ReadonlyMap<string, Target>,
): Iterable<readonly [string, CitedWork]> {
  for (const work of works) {
    for (const key of [work.key, ...(work.otherKeys ?? [])]) {
      const target = targets.get(key);
      if (target) yield [key, citedWork(work, target)];
    }
  }
}

function citedWork({ key, type }: Work, target: Target): CitedWork {
  const { within } = target;
  const page = findingOf(target)?.page ?? (within && target.type === within.type ? pagesOf(within) : undefined);
  if (type === 'chapter') return { work: key, ...(page !== undefined && { page }) };
  // A reference names its authors.
  const authors = new Set(target.report.authors);
  const speakers = creditedSpeakers(target).flatMap(({ name }) => (authors.has(name) ? [] : [name]));
  const named = target.speakers.map(({ name }) => name);
  const texts = 'finding' in target && named.length > 0 ? quotableTexts(target) : [];
  const quotable = texts.some((each) => each.speakers.join() !== speakers.join()) ? texts : [];
  const isNamed = within !== undefined && (within.title !== '' || within.type === 'session');
  return {
    work: key,
    ...(page !== undefined ? { page } : isNamed && { section: sectionName(within) }),
    ...(speakers.length > 0 && { speakers }),
    ...('finding' in target && { named }),
    ...(quotable.length > 0 && { quotable }),
  };
}

/** What is said in the turns and statements of a finding, for each speaker, and for nobody if the speaker is not known for certain. */
function quotableTexts({ finding, speakers }: FindingTarget): NonNullable<CitedWork['quotable']> {
  const turns = finding.type === 'exchange' ? [finding.question, finding.comment, ...finding.answers] : [];
  const said = [...turns.filter((turn) => turn !== undefined), ...finding.statements];
  const texts = new Map<string, string>();
  for (const { speakers: ids, evidence, text } of said) {
    const names = speakers.filter(({ id }) => ids.includes(id) && evidence !== 'carried').map(({ name }) => name);
    const key = names.join('\n');
    texts.set(key, `${texts.get(key) ?? ''}\n${text}`);
  }
  return [...texts].map(([names, text]) => ({ speakers: names.split('\n').filter(Boolean), text }));
}

/** `Session 4`, `‘Opening remarks’`. */
function sectionName(part: Session | Part): string {
  return partName(translateEnglish, { ...part, title: excerpt(part.title.replace(/\s+/g, ' '), LONGEST_TITLE) });
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
