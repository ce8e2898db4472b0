import { findingOf, type Target } from '@findings/core/library';
import { anyCue, fold, type OffsetRange } from '@findings/language';
import { memoByTargets } from '../document/cited-targets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { comparedTargets, createCheckedRange, textOf } from './claimed-figures.js';

/** A number that names something: `issue 7`, `#7`, `B-24-08`. */
interface Identifier extends OffsetRange {
  /** The folded noun, or `#`. */
  readonly label: string;
  readonly number: string;
}

const IDENTIFIER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/#&-])(?:(?:(?<label>${anyCue('identifiers')})\s#?|#)(?<number>\d{1,6})|(?<code>[A-Z]{1,6})-(?<parts>\d{1,4}(?:-\d{1,4}){0,3}))(?![\p{L}\p{N}/-]|[.,:]\d)`,
  'giu',
);

/** The identifiers of a text, in order. Linear. */
function identifiersIn(text: string): readonly Identifier[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(IDENTIFIER)].flatMap(({ 0: written, index, groups = {} }) => {
    const { label, number, code, parts } = groups;
    // `mid-2015` is not a code.
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

/** An identifier of a sentence that is not in what the sentence cites. */
export interface WrongIdentifier {
  readonly written: string;
  /** In the document. */
  readonly range: OffsetRange;
  readonly targets: readonly Target[];
  /** The identifiers of the findings that have the same label. */
  readonly others: readonly { readonly written: string }[];
}

/** The wrong identifiers of a document. Those in quotations and in the writer's own plans are not checked. */
export function* wrongIdentifiers(document: CheckedDocument): Generator<WrongIdentifier> {
  for (const claim of document.claims.citing) {
    const text = textOf(claim);
    const found = identifiersIn(text);
    const targets = found.length > 0 ? comparedTargets(claim) : [];
    if (targets.length === 0) continue;
    const checkedRange = createCheckedRange(document, claim, text);
    const { byLabel, numbers } = citedIdentifiers(document, targets);
    for (const identifier of found) {
      const range = checkedRange(identifier);
      const others = numbers.has(identifier.number) ? undefined : byLabel.get(identifier.label);
      if (range && others) yield { written: text.slice(identifier.start, identifier.end), range, targets, others };
    }
  }
}

/** All numbers of a text: `24`, and `24-08` with its parts. */
function numbersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\d+(?:-\d+)*/g)].flatMap(([whole]) => [whole, ...whole.split('-')]));
}
