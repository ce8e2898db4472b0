import type { Finding } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { labelledTurns } from './card-header.js';
import { truncateText, withLeadingEllipsis } from './excerpts.js';
import { plain, plainLine } from './markdown.js';

type FindingTarget = Extract<Target, { finding: Finding }>;

/** The length of a quotation, in UTF-16 code units. */
const MAX_QUOTATION_LENGTH = 1200;
const MAX_FIGURES = 8;

/** The words of a finding as a block quotation. A long text is shortened to its first sentences. */
export function quoteFinding(say: Translate, target: FindingTarget): string {
  return target.type === 'exchange'
    ? quotation(say, shortenTurns(labelledTurns(say, target.finding, target.speakers)))
    : quoteWords(say, target.text);
}

/** The first sentences of a text as a block quotation. */
export function quoteWords(say: Translate, words: string, length = MAX_QUOTATION_LENGTH): string {
  const { text, isShortened } = truncateText(words, length);
  return quotation(say, { paragraphs: [`${withLeadingEllipsis(text)}${plainLine(text)}`], isShortened });
}

interface ShortenedText {
  readonly paragraphs: readonly string[];
  readonly isShortened: boolean;
}

function quotation(say: Translate, { paragraphs, isShortened }: ShortenedText): string {
  const quoted = paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  return isShortened ? `${quoted}\n\n${say`*Continued in the report.*`}` : quoted;
}

function shortenTurns(turns: ReturnType<typeof labelledTurns>): ShortenedText {
  const paragraphs: string[] = [];
  let remaining = MAX_QUOTATION_LENGTH;
  let isShortened = false;
  for (const { label, text } of turns) {
    if (remaining <= 0) return { paragraphs, isShortened: true };
    // No turn takes more than half of the remaining space.
    const excerpt = truncateText(text, Math.max(remaining / 2, 150));
    paragraphs.push(`**${plain(label)}:** ${plain(excerpt.text)}`);
    remaining -= excerpt.text.length;
    isShortened ||= excerpt.isShortened;
  }
  return { paragraphs, isShortened };
}

/** The distinct figures in a finding: `Figures: 50% · 12 districts`. */
export function figuresLine(say: Translate, { finding }: FindingTarget): string {
  const figures = [...new Set(finding.quantities.map(({ text }) => text))];
  if (figures.length === 0) return '';
  const shown = figures.slice(0, MAX_FIGURES).map(plain);
  const more = figures.length - MAX_FIGURES;
  return say`Figures: ${(more > 0 ? [...shown, say`${more} more`] : shown).join(' · ')}`;
}
