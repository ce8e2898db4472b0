import { checkDocument } from '@findings/check';
import { sourceText } from '@findings/core/text';
import { type Span } from '@findings/core';
import { createLanguageService, createWorkspace } from '@findings/language-service';
import markdownIt from 'markdown-it';
import { demandSafeHtml } from './html.ts';
import { demand, demandSpan } from './demand.ts';
import { bibliography, library, lock, report, wells } from './wells.ts';

const PROPOSAL = 'file:///w/a.md';
const REPORT = 'file:///w/wells.md';
const LOCK = 'file:///w/findings.lock.json';

/** Renders a card as an editor does, HTML included. */
const card = markdownIt({ html: true, linkify: true });

/** Sends every request about a proposal to a language service, at a few positions. */
export function checkFeatures(text: string): void {
  const workspace = createWorkspace();
  const context = { library, lock, lockUri: LOCK, bibliography, sources: new Map([['wells', REPORT]]) };
  workspace.setReport(REPORT, wells, report, library);
  workspace.setProposal(PROPOSAL, text, { context, severities: {}, problems: [] });
  const service = createLanguageService(workspace);
  const offsets = sampleOffsets(text);
  const whole = sourceText(text).span(0, text.length);
  const spans: Span[] = [
    ...service.semanticTokens(PROPOSAL).map(({ span }) => span),
    ...service.inlayHints(PROPOSAL, whole).map(({ at }) => ({ start: at, end: at })),
    ...service.links(PROPOSAL).map(({ span }) => span),
    ...service.symbols(PROPOSAL).map(({ span }) => span),
    ...service.diagnostics(PROPOSAL).map(({ span }) => span),
  ];
  service.folding(PROPOSAL);
  service.cited(PROPOSAL);
  service.status(PROPOSAL);
  for (const offset of offsets) {
    const hover = service.hover(PROPOSAL, offset);
    if (hover) {
      spans.push(hover.span);
      demandSafeHtml('hover', card.render(hover.markdown));
    }
    for (const { origin } of service.definition(PROPOSAL, offset)) spans.push(origin);
    spans.push(...service.highlights(PROPOSAL, offset), ...service.selections(PROPOSAL, offset));
    service.complete(PROPOSAL, offset);
    service.signature(PROPOSAL, offset);
    service.whyNoSuggestion(PROPOSAL, offset);
    service.references(PROPOSAL, offset, { declaration: true });
    if (!('refusal' in service.prepareRename(PROPOSAL, offset))) service.rename(PROPOSAL, offset, 's1.new');
    checkActions(service, text, offset, offsets.at(-1) ?? offset);
  }
  for (const span of spans) demandSpan('features', text, span);
  const expected = checkDocument(text, { library, lock, bibliography }).problems.length;
  const count = service.diagnostics(PROPOSAL).length;
  demand(count === expected, 'the editor reports the problems of the check', () => `${count}, not ${expected}`);
}

function checkActions(service: ReturnType<typeof createLanguageService>, text: string, start: number, end: number) {
  for (const { edit, title } of service.codeActions(PROPOSAL, Math.min(start, end), Math.max(start, end))) {
    for (const { uri, edits } of edit.changes) {
      if (uri !== PROPOSAL) continue;
      let last = 0;
      for (const { span } of edits) {
        demandSpan('code actions', text, span);
        demand(last <= span.start.offset, 'edits of a code action do not overlap', () => title);
        last = span.end.offset;
      }
    }
  }
}

/** A few offsets: both ends of the text, and the ends of some marks. */
function sampleOffsets(text: string): readonly number[] {
  const marks = [...text.matchAll(/@\w|\]|“|\|/g)].map(({ index }) => index + 1);
  const step = Math.ceil(marks.length / 6);
  return [0, ...marks.filter((_, at) => at % step === 0), text.length];
}
