import { findingOf, type Target } from '@findings/core/library';
import { createRecentCache, fold, type OffsetRange } from '@findings/core/text';
import { findingsIn } from '../quotations/findings-in-target.js';
import { identifierLabels } from '../vocabulary/identifier-labels.js';
import { anyOf } from '../vocabulary/phrase-pattern.js';
import type { CheckedDocument } from './rule.js';

/** A number that names something: `issue 7`, `#7`, `B-24-08`. */
export interface Identifier extends OffsetRange {
  /** The folded noun, or `#`. */
  readonly label: string;
  readonly number: string;
}

const IDENTIFIER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/#&-])(?:(?:(?<label>${anyOf(identifierLabels)})\s#?|#)(?<number>\d{1,6})|(?<code>[A-Z]{1,6})-(?<parts>\d{1,4}(?:-\d{1,4}){0,3}))(?![\p{L}\p{N}/-]|[.,:]\d)`,
  'giu',
);

/** The identifiers of a text, in order. Linear. */
export function identifiersIn(text: string): readonly Identifier[] {
  return [...text.matchAll(IDENTIFIER)].map(({ 0: written, index, groups = {} }) => ({
    start: index,
    end: index + written.length,
    label: fold(groups.label ?? groups.code ?? '#'),
    number: (groups.number ?? groups.parts)!,
  }));
}

interface CitedIdentifiers {
  readonly identifiers: readonly (Identifier & { readonly written: string })[];
  readonly numbers: ReadonlySet<string>;
}

const cache = createRecentCache<Target, CitedIdentifiers>();

/** The identifiers of the findings that have the same label. Empty if a finding has the number. */
export function otherIdentifiers(
  { label, number }: Identifier,
  targets: readonly Target[],
  { library }: Pick<CheckedDocument, 'library'>,
): readonly string[] {
  const cited = targets.map((target) =>
    cache(target, () => {
      const text = [target, ...findingsIn(library, target)]
        .map((each) => `${findingOf(each)?.label ?? ''}\n${each.text}`)
        .join('\n');
      return {
        identifiers: identifiersIn(text).map((each) => ({ ...each, written: text.slice(each.start, each.end) })),
        numbers: new Set([...(text.match(/\d+/g) ?? []), ...(text.match(/\d+(?:-\d+)+/g) ?? [])]),
      };
    }),
  );
  if (cited.some(({ numbers }) => numbers.has(number))) return [];
  return cited.flatMap(({ identifiers }) =>
    identifiers
      .filter((other) => other.label === label || (label === '#' && other.written.includes('#')))
      .map(({ written }) => written),
  );
}
