import { findingOf, type Target } from '@findings/core/library';
import { fold, type OffsetRange } from '@findings/language';
import { findingsIn } from '../quotations/findings-in-target.js';
import { identifierLabels } from '../vocabulary/identifier-labels.js';
import { anyOf } from '../vocabulary/phrase-pattern.js';
import { memoByTargets } from './cited-targets.js';
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
  return [...text.matchAll(IDENTIFIER)].flatMap(({ 0: written, index, groups = {} }) => {
    const { label, number, code, parts } = groups;
    // `mid-2015` is no code.
    if (code !== undefined && code !== code.toUpperCase()) return [];
    return [
      { start: index, end: index + written.length, label: fold(label ?? code ?? '#'), number: (number ?? parts)! },
    ];
  });
}

interface CitedIdentifiers {
  /** The identifiers by their labels. */
  readonly byLabel: ReadonlyMap<string, readonly { readonly written: string }[]>;
  readonly numbers: ReadonlySet<string>;
}

const citedIdentifiers = memoByTargets((targets, library): CitedIdentifiers => {
  const text = targets
    .flatMap((target) => [target, ...findingsIn(library, target)])
    .map((each) => `${findingOf(each)?.label ?? ''}\n${each.text}`)
    .join('\n');
  const byLabel = new Map<string, { readonly written: string }[]>();
  for (const { start, end, label: own } of identifiersIn(text)) {
    const written = text.slice(start, end);
    for (const key of new Set([own, ...(written.includes('#') ? ['#'] : [])])) {
      const all = byLabel.get(key) ?? [];
      byLabel.set(key, all);
      all.push({ written });
    }
  }
  return { byLabel, numbers: numbersIn(text) };
});

/** The identifiers of the findings that have the same label. Empty if a finding has the number. */
export function otherIdentifiers(
  { label, number }: Identifier,
  targets: readonly Target[],
  document: CheckedDocument,
): readonly { readonly written: string }[] {
  const { byLabel, numbers } = citedIdentifiers(document, targets);
  return numbers.has(number) ? [] : (byLabel.get(label) ?? []);
}

/** All numbers of a text: `24`, and `24-08` with its parts. */
function numbersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\d+(?:-\d+)*/g)].flatMap(([whole]) => [whole, ...whole.split('-')]));
}
