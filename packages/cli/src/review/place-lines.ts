import type { Unit } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/style.js';
import { shorten } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { answersOf, isGroup, type Place } from './places.js';
import type { ReviewedReport } from './review-file.js';

/** Passages that are shown on either side. */
const NEIGHBOURS = 2;

/** A place with its context, question and answers, as lines for a terminal. */
export function placeLines(index: number, report: ReviewedReport, { style, width }: Layout): readonly string[] {
  const { places, units } = report;
  const place = places[index]!;
  const { unit, question } = place;
  const at = units.indexOf(unit);
  const neighbour = (each: Unit): string => style.dim(`    ${shorten(printable(textOf(each)), width - 4)}`);
  return [
    '',
    style.bold(`Place ${index + 1} of ${places.length}`),
    ...wrap(whereOf(place, report), width),
    '',
    ...units.slice(Math.max(0, at - NEIGHBOURS), at).map(neighbour),
    ...wrap(printable(textOf(unit)), width, '  > ').map(style.match),
    ...units.slice(at + 1, at + 1 + NEIGHBOURS).map(neighbour),
    '',
    ...wrap(printable(`Speaker now: ${whoOf(unit)}`), width),
    ...wrap(printable(question.text), width).map(style.bold),
    ...wrap(printable(question.reason), width),
    ...answersOf(place).map(
      ({ key, label, note }) => `  ${style.id(key)}  ${printable(label)}${note === '' ? '' : style.dim(` (${note})`)}`,
    ),
    style.dim('N next, P previous, U undo, ? all keys, Q quit'),
  ];
}

/** All places with the operations that answer them, as lines for a pipe or a file. */
export function listLines(report: ReviewedReport, { style, width }: Layout): readonly string[] {
  return report.places.flatMap((place, index) => [
    style.bold(`${index + 1}. ${printable(`${place.question.text} ${place.question.reason}`)}`),
    ...wrap(whereOf(place, report), width, '   '),
    ...wrap(printable(`“${place.unit.text}”`), width, '   '),
    ...wrap(printable(`Speaker now: ${whoOf(place.unit)}`), width, '   '),
    ...answersOf(place).map(
      ({ key, label, operations }) =>
        `   ${key}  ${printable(label)}  ${style.dim(printable(JSON.stringify(operations)))}`,
    ),
    '',
  ]);
}

/** The part, page and line of a place, and how many passages it is about. */
function whereOf(place: Place, { name, units, lineAt }: ReviewedReport): string {
  const { part, page, start } = place.unit;
  const title = units.find((each) => each.kind === 'heading' && each.part === part)?.text;
  const scope = isGroup(place) ? `About the whole report: one answer for ${place.units.length} passages. ` : '';
  const where = [title && shorten(title, 60), page && `page ${page}`, `${name}:${lineAt(start)}`];
  return printable(scope + where.filter(Boolean).join(', '));
}

/** Who says a passage as it is read now, and why. */
function whoOf({ speakers, because, isInferred, sentences = [] }: Unit): string {
  const who = (names: readonly string[], reason?: string, isGuess?: true): string => {
    const guess = reason === 'what the person did' ? reason : 'the text before';
    const why = isGuess ? `inferred from ${guess}` : reason;
    return names.length === 0 ? 'none' : names.join(' and ') + (why === undefined ? '' : ` (${why})`);
  };
  if (speakers.length > 0) return who(speakers, because, isInferred);
  return [...new Set(sentences.map((each) => who(each.speakers, each.because, each.isInferred)))].join('; ') || 'none';
}

function textOf({ kind, depth = 1, text }: Unit): string {
  if (kind === 'other') return `(not part of the report) ${text}`;
  return `${kind === 'heading' ? `${'#'.repeat(depth)} ` : kind === 'item' ? '- ' : ''}${text}`;
}
