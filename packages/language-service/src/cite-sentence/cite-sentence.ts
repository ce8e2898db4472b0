import { findCitable } from '@findings/check';
import type { SentenceFinding, SentenceFindings } from '../results/client-results.js';
import type { Refusal } from '../results/editor-results.js';
import { searchResult } from '../search.js';
import { reasonMessage } from '../why-no-suggestion/reason-messages.js';
import type { Workspace } from '../workspace/workspace.js';
import { sentenceAt } from './sentence-at.js';

const MAX_FINDINGS = 8;
/** Weak matches are only listed if there are no others. */
const MAX_WEAK = 3;

/** The findings that can support the sentence at a cursor, or the selected words. */
export function citeSentence(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
): SentenceFindings | Refusal {
  const { say } = workspace;
  const proposal = workspace.proposal(uri);
  if (!proposal) return { refusal: reasonMessage(say, 'not-a-proposal') };
  const { document, context, source } = proposal;
  if (!document || document.library.reports.length === 0) return { refusal: reasonMessage(say, 'no-report') };
  const sentence = sentenceAt(document, start, end);
  if (!sentence) return { refusal: say`Put the cursor in a sentence, or select the words that need a source.` };
  const { library } = document;
  const all = findCitable(library, sentence.text, { limit: MAX_FINDINGS }).flatMap((found): SentenceFinding[] => {
    const { target, terms, quoted, isWeak } = found;
    const uriOfReport = context.sources.get(target.report.key);
    if (uriOfReport === undefined) return [];
    const match = quoted === 'exact' || quoted === 'altered' ? quoted : isWeak ? 'weak' : 'similar';
    const result = searchResult(workspace, { target, terms, source: uriOfReport, library }, uri);
    return [{ ...result, match }];
  });
  const good = all.filter(({ match }) => match !== 'weak');
  const findings = good.length > 0 ? good : all.slice(0, MAX_WEAK);
  return { sentence: sentence.text, at: source.span(sentence.insertAt, sentence.insertAt).start, findings };
}

/** Whether there are words at a cursor, or in a selection, that `citeSentence` can compare. */
export function canCiteSentence(workspace: Workspace, uri: string, start: number, end: number): boolean {
  const document = workspace.proposal(uri)?.document;
  if (!document || document.library.reports.length === 0) return false;
  return sentenceAt(document, start, end) !== undefined;
}
