import { checkDocument } from '@findings/check';
import { sourceText } from '@findings/core/text';
import { type Span } from '@findings/core';
import { createLanguageService, createWorkspace } from '@findings/language-service';
import type { OutlineItem } from '@findings/language-service';
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
    ...service.diagnostics(PROPOSAL).map(({ span }) => span),
  ];
  demandNested(text, service.outline(PROPOSAL));
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
    spans.push(...service.highlights(PROPOSAL, offset));
    let inner = { start: offset, end: offset };
    for (const { start, end } of service.selections(PROPOSAL, offset)) {
      const outer = { start: start.offset, end: end.offset };
      demandWithin('selections', inner, outer);
      inner = outer;
    }
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

interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** An outline is nested and in the order of the text. */
function demandNested(text: string, items: readonly OutlineItem[], within = { start: 0, end: text.length }): void {
  let { start } = within;
  for (const { span, selection, children } of items) {
    demandSpan('outline', text, span);
    const own = { start: span.start.offset, end: span.end.offset };
    demandWithin('outline', own, { ...within, start });
    demandWithin('outline', { start: selection.start.offset, end: selection.end.offset }, own);
    demandNested(text, children, own);
    start = own.end;
  }
}

function demandWithin(what: string, inner: OffsetRange, outer: OffsetRange): void {
  const isWithin = outer.start <= inner.start && inner.end <= outer.end;
  demand(isWithin, `${what} are nested`, () => JSON.stringify({ inner, outer }));
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
export function sampleOffsets(text: string): readonly number[] {
  const marks = [...text.matchAll(/@\w|\]|“|\|/g)].map(({ index }) => index + 1);
  const step = Math.ceil(marks.length / 6);
  return [0, ...marks.filter((_, at) => at % step === 0), text.length];
}
