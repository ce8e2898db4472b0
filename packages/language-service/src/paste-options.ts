import { nameTarget, quotationMatcherOf } from '@findings/check/editor';
import { findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { CLOSING_MARKS } from './code-actions/add-quotation.js';
import { insertion } from './insertion/insertion.js';
import type { PasteOption } from './results/client-results.js';
import type { Workspace } from './workspace/workspace.js';

const MAX_OFFERED = 3;

/** Fewer words appear in too many findings. */
const MIN_WORDS = 3;

/** Alternatives for pasted text: a quotation with its citation, if a report contains the words. */
export function pasteOptions(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
  text: string,
): readonly PasteOption[] {
  const document = workspace.proposal(uri)?.document;
  if (!document) return [];
  for (const words of possibleWords(text)) {
    if (words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length < MIN_WORDS) continue;
    const targets = quotationMatcherOf(document.library).findVerbatim(words).slice(0, MAX_OFFERED);
    const options = targets.flatMap((target: Target): readonly PasteOption[] => {
      const said = withoutLabel(words, target);
      const edit = insertion(workspace, {
        uri,
        start,
        end,
        findings: [target.qualifiedId],
        form: 'quotation',
        words: said,
      });
      if ('refusal' in edit) return [];
      return [{ title: document.say`Quotation of ${nameTarget(document, target)}`, edit }];
    });
    if (options.length > 0) return options;
  }
  return [];
}

/** The words on one line. A hyphen at the end of a line can be part of a word or not, so both forms are tried. */
function possibleWords(text: string): ReadonlySet<string> {
  const unquoted = withoutQuotationMarks(text.replaceAll('\u00ad', '').trim());
  const hyphenation = /(?<=\p{L})[-\u2010][ \t]*\r?\n[ \t]*(?=\p{L})/gu;
  return new Set(['', '-'].map((hyphen) => unquoted.replace(hyphenation, hyphen).replace(/\s+/g, ' ')));
}

/** Removes the label of a finding, which is not said: `Ana Diaz: ` */
function withoutLabel(words: string, target: Target): string {
  const finding = findingOf(target);
  const label = finding && 'label' in finding ? finding.label : undefined;
  if (label === undefined || !words.startsWith(label)) return words;
  return words.slice(label.length).replace(/^[\s:.–—-]+/u, '');
}

/** Removes surrounding quotation marks. The quotation gets the writer's own. */
function withoutQuotationMarks(text: string): string {
  return text.length > 1 && CLOSING_MARKS[text.charAt(0)] === text.at(-1) ? text.slice(1, -1).trim() : text;
}
