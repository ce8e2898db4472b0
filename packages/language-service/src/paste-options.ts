import { nameTarget, quotationMatcherOf } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import type { PasteOption } from './results/client-results.js';
import { CLOSING_MARKS } from './code-actions/quotation-edit.js';
import { insertion } from './insertion/insertion.js';
import type { Workspace } from './workspace/workspace.js';

/** So many findings are offered where several have the words. */
const MOST_OFFERED = 3;

/** Fewer words stand everywhere. */
const FEWEST_WORDS = 3;

/** What pasted text may be instead: a quotation with its citation, where a report has its words. */
export function pasteOptions(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
  text: string,
): readonly PasteOption[] {
  const document = workspace.proposal(uri)?.document;
  if (!document) return [];
  for (const words of readingsOf(text)) {
    if (words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length < FEWEST_WORDS) continue;
    const found = quotationMatcherOf(document.library).findVerbatim(words).slice(0, MOST_OFFERED);
    const offers = found.flatMap((target: Target): readonly PasteOption[] => {
      const edit = insertion(workspace, { uri, start, end, findings: [target.qualifiedId], form: 'quotation', words });
      if ('refusal' in edit) return [];
      return [{ title: document.say`Quotation of ${nameTarget(document, target)}`, edit }];
    });
    if (offers.length > 0) return offers;
  }
  return [];
}

/** The words on one line; those that a PDF parts at the end of a line as one word, or as two with a hyphen. */
function readingsOf(text: string): ReadonlySet<string> {
  const bare = withoutMarks(text.replaceAll('\u00ad', '').trim());
  const parted = /(?<=\p{L})[-\u2010][ \t]*\r?\n[ \t]*(?=\p{L})/gu;
  return new Set(['', '-'].map((hyphen) => bare.replace(parted, hyphen).replace(/\s+/g, ' ')));
}

/** Quotation marks around all of it are put there anew, as the writer has them. */
function withoutMarks(text: string): string {
  return text.length > 1 && CLOSING_MARKS[text.charAt(0)] === text.at(-1) ? text.slice(1, -1).trim() : text;
}
