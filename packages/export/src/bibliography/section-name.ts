import { excerpt, findingsOfPart, partName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Part, Report, Session } from '@findings/core';
import { translateEnglish } from '@findings/core/text';
import { memoByObject } from '@findings/language';
import { shortHeadingOf } from './short-title.js';
import { oneLine } from '../line-text.js';

/** How a citation names a session or part. */
export interface SectionName {
  readonly name: string;
  /** Whether the name consists of words of a heading, which need quotation marks. `Session 4` does not. */
  readonly isHeading: boolean;
}

/** UTF-16 code units. */
const LONGEST = 60;

/**
 * The section of a target as a citation names it: `Session 4`, or the first phrase of a heading. If several sections have the same name,
 * such as `Discussion`, it is the section that they are in. Undefined if the report has only one section, or the section has no name.
 */
export function sectionNameOf({ report, within, ancestors }: Target): SectionName | undefined {
  if (within === undefined) return undefined;
  const names = sectionNames(report);
  const unique = [within, ...ancestors].find((part) => names.get(part)?.isUnique);
  return names.get(unique ?? within);
}

interface UniqueName extends SectionName {
  readonly isUnique: boolean;
}

const sectionNames = memoByObject((report: Report): ReadonlyMap<Session | Part, UniqueName> => {
  const sections = [...report.sessions, ...report.parts];
  const filled = sections.filter((part) => findingsOfPart(part).length > 0);
  const named = filled.length < 2 ? [] : sections.filter((part) => part.title !== '' || isNumbered(part));
  const [isShortUnique, isFullUnique] = [uniqueNames(named, shortHeadingOf), uniqueNames(named, oneLine)];
  return new Map(
    named.map((part) => {
      const shorten = isShortUnique(part) ? shortHeadingOf : (title: string) => excerpt(oneLine(title), LONGEST);
      const isUnique = isShortUnique(part) || isFullUnique(part);
      return [part, { name: nameOf(part, shorten), isHeading: !isNumbered(part), isUnique }];
    }),
  );
});

/** Returns a function that tells whether no other part has the same name. */
function uniqueNames(
  parts: readonly (Session | Part)[],
  shorten: (title: string) => string,
): (part: Session | Part) => boolean {
  const groups = Map.groupBy(parts, (part) => nameOf(part, shorten));
  return (part) => groups.get(nameOf(part, shorten))!.length === 1;
}

function isNumbered(part: Session | Part): boolean {
  return part.type === 'session' && part.number !== undefined;
}

function nameOf(part: Session | Part, shorten: (title: string) => string): string {
  return isNumbered(part) ? partName(translateEnglish, part) : shorten(withInnerMarks(part.title));
}

/** With single quotation marks in place of double ones, since double ones are around the heading. */
function withInnerMarks(heading: string): string {
  return heading.replace(/["„“«]([^"„“”«»]*)["“”»]/gu, '‘$1’');
}
