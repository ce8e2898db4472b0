import type { Block } from '../blocks/block.js';
import type { Report } from '../model.js';
import { textField as field } from './front-fields.js';
import {
  cueSet,
  dateNamesOf,
  isPublication,
  readDates,
  type Vocabulary,
  wordsOf,
  type Words,
  findDatedLine,
  hasWordOf,
  placeOnDateLine,
} from '@findings/language';
import { peopleLabelOf } from '../people/read-roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import type { ParseContext } from './parse-context.js';
import { readEventDates, type DateSources } from './event-dates.js';

export type Front = Pick<Report, 'title' | 'subtitle' | 'organization' | 'dates' | 'venue'>;

/** The blocks before the first label: a cover, and the text after it. */
export interface FrontParts {
  readonly cover: readonly CoverLine[];
  readonly text: readonly Block[];
}

/** A line as printed on the cover: a title and its subtitle are two of one block. */
export interface CoverLine {
  readonly text: string;
  readonly prose: Prose;
  readonly block: Block;
  /** Several texts are on one line, far apart. */
  readonly isColumns: boolean;
}

const documents = cueSet('documents');
const longestCover = 200;

/** The cover ends before the first sentence, list, label or name of a speaker. */
export function splitFront(
  blocks: readonly Block[],
  { words, census }: Pick<ParseContext, 'words' | 'census'>,
): FrontParts {
  const end = blocks.findIndex((block) => census.nameLines.has(block) || !isCover(block, words));
  const count = end < 0 ? blocks.length : end;
  return { cover: blocks.slice(0, count).flatMap(linesOf), text: blocks.slice(count) };
}

/** Short, and neither a sentence nor above a list of people. */
function isCover(block: Block, words: Words): boolean {
  const { text } = block.prose;
  if (text.length > longestCover || peopleLabelOf(block, words) !== undefined) return false;
  if (block.kind !== 'paragraph') return block.kind !== 'item' && block.kind !== 'quote' && block.kind !== 'row';
  if (/^[\p{L} .-]{2,30}:\s\S/u.test(text)) return false;
  return !/[.?!:]$/.test(text) && !/\p{Ll}[.?!]\s+\p{Lu}/u.test(text);
}

/** The lines of a block, as printed. */
export function linesOf(block: Block): CoverLine[] {
  const starts = [0, ...block.lines];
  return starts
    .map((start, index) => {
      const line = sliceProse(block.prose, start, starts[index + 1] ?? block.prose.text.length);
      return {
        text: line.text,
        prose: line,
        block,
        isColumns: line.runs.some(
          (run, at) => at > 0 && run.from - line.runs[at - 1]!.from - line.runs[at - 1]!.size > 2,
        ),
      };
    })
    .filter((line) => line.text !== '');
}

/** What the report says of itself. */
export interface FrontSources extends Pick<DateSources, 'fields' | 'opening' | 'lines'> {
  readonly cover: readonly CoverLine[];
  readonly title: Block | undefined;
  /** The first heading, which may date a report without a title. */
  readonly heading: Block | undefined;
}

/** What the front matter, the title and the cover say of the report as a whole. */
export function readFront(
  { cover: all, title, heading, fields, opening, lines }: FrontSources,
  vocabulary: Vocabulary,
): Front {
  const words = wordsOf(vocabulary);
  const names = dateNamesOf(vocabulary);
  const cover = all.filter(({ text }) => !isPublication(text, vocabulary) || readDates(text, { names }).length === 0);
  const dated = findDatedLine(cover, vocabulary);
  const below = dated ? cover[cover.indexOf(dated) + 1] : undefined;
  const onDateLine = dated && placeOnDateLine(dated.text, vocabulary);
  // After the date, a time may be in the place of a place.
  const isNext = below?.block === dated?.block && (onDateLine === undefined || /\d/.test(onDateLine));
  const isPlace = below && (isNext || /,\s+\p{Lu}/u.test(below.text));
  const place = isPlace && readDates(below.text, { names }).length === 0 ? below : undefined;
  const rest = cover.filter((line) => line !== dated && line !== place);
  const titled = title
    ? undefined
    : (rest.find((line) => hasWordOf(line.text, words.occasion)) ??
      [...rest].sort((left, right) => right.text.length - left.text.length)[0]);
  const under = titled
    ? rest.filter((line) => line.block === titled.block && rest.indexOf(line) > rest.indexOf(titled))
    : [];
  const organization = rest.find(
    (line) =>
      line.block !== titled?.block &&
      line.text.length < 80 &&
      !line.isColumns &&
      hasWordOf(line.text, words.organization) &&
      !hasWordOf(line.text, documents) &&
      readDates(line.text, { names }).length === 0,
  );
  const name = field(fields, 'title') ?? title?.prose.text ?? titled?.text;
  return defined({
    title: name?.replace(/\s+/g, ' ').replace(/\s*[:–—-]$/, ''),
    subtitle: field(fields, 'subtitle') ?? (under.map((line) => line.text).join(' ') || undefined),
    organization:
      field(fields, 'organization') ??
      field(fields, 'organisation') ??
      field(fields, 'institution') ??
      organizationOf(fields['author'], words) ??
      organization?.text,
    dates: readEventDates(
      { fields, dated: dated?.text, title: name ?? heading?.prose.text, opening, lines },
      vocabulary,
    ),
    venue: field(fields, 'venue') ?? field(fields, 'place') ?? field(fields, 'location') ?? place?.text ?? onDateLine,
  });
}

/** The lines of the cover all of whose words the front has. */
export function usedLines(
  cover: readonly CoverLine[],
  { title, subtitle, organization, dates, venue }: Front,
): readonly Prose[] {
  // Each accounts for one line, the subtitle for several.
  let rest = [title, organization, dates?.text, venue, subtitle].filter((text) => text !== undefined);
  return cover.flatMap(({ text, prose }) => {
    const found = rest.filter((value) => text.includes(value) || (value === subtitle && value.includes(text)));
    const other = found.reduce((left, value) => left.replace(value.includes(text) ? text : value, ''), text);
    if (found.length === 0 || /[\p{L}\p{N}]/u.test(other)) return [];
    rest = rest.flatMap((value) =>
      !found.includes(value) ? [value] : value === subtitle && value !== text ? [value.replace(text, '')] : [],
    );
    return [prose];
  });
}

/** An author that is an organisation: `author: [Water Forum (WF)]`. */
function organizationOf(author: unknown, words: Words): string | undefined {
  const authors: readonly unknown[] = Array.isArray(author) ? author : [author];
  const [only] = authors;
  if (authors.length !== 1 || typeof only !== 'string' || !hasWordOf(only, words.organization)) return undefined;
  return only.replace(/\s*\([^()]{1,20}\)$/, '').trim();
}

function defined(front: { readonly [Key in keyof Front]: Front[Key] | undefined }): Front {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined)) as Front;
}
