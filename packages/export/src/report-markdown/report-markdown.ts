import type { Report } from '@findings/core';
import { differences } from './differences.js';
import { printReport } from './print-report.js';

/** Passes of printing and reading. Each can make a sentence explicit that depends on one before it. */
const MOST_PASSES = 6;

/**
 * Writes a report as canonical Markdown, from its model alone: parsing the result gives the same model, except for spans, evidence,
 * furniture, problems, and labels of turns, which become marks such as `Q`. What the reader would not find again by itself is made explicit, such as `<!-- by Ana Diaz -->` after
 * a sentence.
 *
 * @param parse `parseReport` of `@findings/core`, to find what must be explicit
 */
export function reportMarkdown(report: Report, parse: (text: string) => Report): string {
  const explicit = new Set<string>();
  for (let pass = 0; ; pass++) {
    const text = printReport(report, explicit);
    if (pass === MOST_PASSES) return text;
    const size = explicit.size;
    for (const key of differences(report, parse(text))) explicit.add(key);
    if (explicit.size === size) return text;
  }
}
