import type { Exchange, Finding, Person, Turn } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { truncateText, withLeadingEllipsis } from './excerpts.js';
import { plain, plainLine } from './markdown.js';
import { speakerNames } from './card-header.js';

type FindingTarget = Extract<Target, { finding: Finding }>;

/** So long is what is shown of a finding, in UTF-16 code units; about as much as a person reads of a card. */
const LONGEST = 600;
/** So many figures are named. */
const FIGURES = 8;

/** Its words as a quotation; where they are many, its first sentences, and that there is more. */
export function quoted(say: Translate, target: FindingTarget): string {
  const { paragraphs, isCut } =
    target.type === 'exchange' ? turns(say, target.finding, target.speakers) : onePassage(target.text);
  const quotation = paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  return isCut ? `${quotation}\n\n${say`*Cut here; the rest is in the report.*`}` : quotation;
}

interface Shown {
  readonly paragraphs: readonly string[];
  readonly isCut: boolean;
}

function onePassage(words: string): Shown {
  const { text, isCut } = truncateText(words, LONGEST);
  return { paragraphs: [`${withLeadingEllipsis(text)}${plainLine(text)}`], isCut };
}

/** Who asked, who answered: each turn by itself, and of long ones the beginning. */
function turns(say: Translate, { question, comment, answers }: Exchange, people: readonly Person[]): Shown {
  const all: readonly (readonly [string, Turn])[] = [
    ...(question ? [[say`Question`, question] as const] : []),
    ...(comment ? [[say`Comment`, comment] as const] : []),
    ...answers.map((answer) => [say`Answer`, answer] as const),
  ];
  const paragraphs: string[] = [];
  let left = LONGEST;
  let isCut = false;
  for (const [label, { text, speakers }] of all) {
    if (left <= 0) return { paragraphs, isCut: true };
    const names = speakerNames(
      say,
      people.filter(({ id }) => speakers.includes(id)),
    );
    // What every turn of several may have: the first must not take all.
    const shown = truncateText(text, Math.max(left / 2, 150));
    paragraphs.push(`**${plain(names === '' ? label : `${label}, ${names}`)}:** ${plain(shown.text)}`);
    left -= shown.text.length;
    isCut ||= shown.isCut;
  }
  return { paragraphs, isCut };
}

/** `Figures: 50% · 12 districts`, each once. */
export function figuresLine(say: Translate, { finding }: FindingTarget): string {
  const figures = [...new Set(finding.quantities.map(({ text }) => text))];
  if (figures.length === 0) return '';
  const shown = figures.slice(0, FIGURES).map(plain);
  const more = figures.length - FIGURES;
  return say`Figures: ${(more > 0 ? [...shown, say`${more} more`] : shown).join(' · ')}`;
}
