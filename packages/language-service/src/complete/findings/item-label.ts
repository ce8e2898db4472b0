import type { Finding, Person } from '@findings/core';
import { excerpt, partTitle, reportTitle } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import type { Translate } from '@findings/core/text';
import { speakerNames } from '../../card/card-header.js';
import { excerptAround } from '../../card/excerpts.js';
import type { Completion, CompletionKind } from '../../results/editor-results.js';
import type { Candidate } from './candidate.js';

/** Lengths that fit into a row of VS Code's list, which is 430 pixels wide. It hides what is at the right first. */
const MAX_WORDS_LENGTH = 30;
const MAX_TITLE_LENGTH = 40;
const MAX_DESCRIPTION_LENGTH = 24;

/**
 * The parts of a completion item besides its id: words or the title of the target, and who says it or where it is.
 *
 * @param words the typed words, folded. The row shows the part of the text that has them
 */
export function labelParts(
  say: Translate,
  { target, isAlias }: Candidate,
  words: readonly string[],
): Pick<Completion, 'detail' | 'description' | 'kind'> {
  const kind: CompletionKind = isAlias && 'finding' in target ? 'speaker' : target.type;
  const description = excerpt(descriptionOf(say, target, words) ?? '', MAX_DESCRIPTION_LENGTH);
  return { kind, detail: ` ${wordsOf(target, words)}`, ...(description !== '' && { description }) };
}

/** The words of a finding around a typed word, or else its first words, or the title of another target. */
function wordsOf(target: Target, typed: readonly string[]): string {
  if (!('finding' in target)) return excerpt(target.title, MAX_TITLE_LENGTH);
  // The row names the speakers anyway.
  const names = new Set(target.speakers.flatMap(({ name }) => foldedWords(name)));
  const words = typed.filter((word) => !names.has(word));
  const question = target.type === 'exchange' ? target.finding.question?.text : undefined;
  const has = (text: string): boolean => foldedWords(text).some((word) => words.includes(word));
  const text = question !== undefined && (has(question) || !has(target.text)) ? question : target.text;
  return excerptAround(withoutOpeningName(text, target.speakers), words, MAX_WORDS_LENGTH);
}

/** The rest of a text that begins with a speaker’s name, as in “Ada Okoye (WaterAid)’s study …”. */
function withoutOpeningName(text: string, speakers: readonly Person[]): string {
  const speaker = speakers.find(({ name }) => text.startsWith(name));
  const rest = text.slice(speaker?.name.length ?? 0);
  const opening = /^(?: \([^()]*\))?(?:['’]s(?=\s))?[\s,:–—-]+(?=\S)/u.exec(rest)?.[0];
  return speaker && opening !== undefined ? `…${rest.slice(opening.length)}` : text;
}

/** What a target is, without its speakers: `Session 4 highlight`. */
export function detailOf(target: Target): string {
  switch (target.type) {
    case 'highlight':
    case 'exchange':
      return target.what;
    case 'session':
    case 'part':
    case 'report':
    case 'summary':
    case 'day':
    case 'passage':
      return excerpt(target.title, 80);
  }
}

function descriptionOf(say: Translate, target: Target, words: readonly string[]): string | undefined {
  switch (target.type) {
    case 'highlight':
    case 'exchange':
      return speakersOf(say, target.mainSpeakers, words, target.finding) || placeOf(say, target);
    case 'session':
      return target.report.days.find(({ id }) => id === target.session.day)?.label;
    case 'passage':
      return speakersOf(say, target.speakers, words, target.finding) || placeOf(say, target);
    case 'part':
    case 'summary':
    case 'day':
      return reportTitle(target.report);
    case 'report':
      return target.report.organization;
  }
}

/** The speakers that are typed, or else all of them. */
function speakersOf(say: Translate, speakers: readonly Person[], words: readonly string[], finding: Finding): string {
  const typed = speakers.filter(({ name }) => foldedWords(name).some((word) => words.includes(word)));
  return speakerNames(say, typed.length > 0 ? typed : speakers, finding);
}

function placeOf(say: Translate, { within, report }: Target): string {
  return within ? partTitle(say, within) : reportTitle(report);
}
