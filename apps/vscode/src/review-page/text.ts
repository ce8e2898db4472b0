import type { Outcome } from '../review/messages.js';

let bundle: Readonly<Record<string, string>> = {};

/** @param texts VS Code's `l10n.bundle`, which only the extension has */
export function useBundle(texts: Readonly<Record<string, string>>): void {
  bundle = texts;
}

/** The `l10n` of the page. */
export const l10n = {
  t: (text: string, ...values: readonly (string | number)[]): string =>
    (bundle[text] ?? text).replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? '')),
};

/** @param length UTF-16 code units */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** Why a person is credited, in the language of VS Code. */
export function reasonFor(because: string): string {
  const reasons: Readonly<Record<string, string>> = {
    'own words': l10n.t('named in the passage'),
    'a pronoun': l10n.t('named before, and “she” or “he” here'),
    'an office': l10n.t('named by role'),
    'a name at the end': l10n.t('named at the end'),
    label: l10n.t('named in the label'),
    heading: l10n.t('named in the heading'),
    signature: l10n.t('named in the signature'),
    'front matter': l10n.t('named at the top of the report'),
    'what the person did': l10n.t('inferred from what the person did'),
    'only the context': l10n.t('inferred from the context'),
    'a comment': l10n.t('noted in the report’s Markdown, by the import or in a review'),
  };
  return reasons[because] ?? because;
}

/** What the last answer did. */
export function outcomeText({ kind, text }: Outcome): string {
  switch (kind) {
    case 'done':
      return text;
    case 'refused':
      return l10n.t('Nothing was changed. {0}', text);
    case 'undone':
      return l10n.t('Undone: {0}', text);
    case 'redone':
      return l10n.t('Redone: {0}', text);
  }
}

/** About a heading that canonical Markdown adds. */
export function sectionNote(): string {
  return l10n.t('A label for what follows. It is not printed in any document.');
}
