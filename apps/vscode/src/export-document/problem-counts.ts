import { l10n } from 'vscode';

interface Kind {
  /** The rules, or the starts of their codes. */
  readonly rules: readonly string[];
  readonly one: () => string;
  readonly many: (count: number) => string;
}

/** The kinds of problems, in the order in which they are shown. A rule belongs to the first kind that names it. */
const KINDS: readonly Kind[] = [
  {
    rules: ['citation.'],
    one: () => l10n.t('1 citation needs attention.'),
    many: (count) => l10n.t('{0} citations need attention.', count),
  },
  {
    rules: ['quote.uncited'],
    one: () => l10n.t('1 quotation has no citation.'),
    many: (count) => l10n.t('{0} quotations have no citation.', count),
  },
  {
    rules: ['quote.'],
    one: () => l10n.t('1 quotation differs from what you cite.'),
    many: (count) => l10n.t('{0} quotations differ from what you cite.', count),
  },
  {
    rules: ['attribution.'],
    one: () => l10n.t('1 sentence names the wrong person or organization.'),
    many: (count) => l10n.t('{0} sentences name the wrong person or organization.', count),
  },
  {
    rules: ['figure.'],
    one: () => l10n.t('1 figure is not in what you cite.'),
    many: (count) => l10n.t('{0} figures are not in what you cite.', count),
  },
  {
    rules: ['date.'],
    one: () => l10n.t('1 date is not in what you cite.'),
    many: (count) => l10n.t('{0} dates are not in what you cite.', count),
  },
  {
    rules: ['locator.'],
    one: () => l10n.t('1 page number differs from the page of what you cite.'),
    many: (count) => l10n.t('{0} page numbers differ from the pages of what you cite.', count),
  },
  {
    rules: ['ignore.'],
    one: () => l10n.t('1 comment that ignores problems needs attention.'),
    many: (count) => l10n.t('{0} comments that ignore problems need attention.', count),
  },
  {
    rules: [''],
    one: () => l10n.t('1 other problem is left.'),
    many: (count) => l10n.t('{0} other problems are left.', count),
  },
];

/** `2 figures are not in what you cite.`, for each kind of problem. */
export function problemCounts(byRule: Readonly<Record<string, number>>): readonly string[] {
  const counts = new Map<Kind, number>();
  for (const [rule, count] of Object.entries(byRule)) {
    const kind = KINDS.find(({ rules }) => rules.some((start) => rule.startsWith(start)))!;
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [count === 1 ? kind.one() : kind.many(count)];
  });
}
