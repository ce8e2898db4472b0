import { excerpt, partTitle, peopleNames, reportTitle } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Completion, CompletionKind } from '../../results/editor-results.js';
import type { Candidate } from './candidate.js';

/** The parts of a completion item besides its id: what the target is, and who says it or where it is. */
export function labelParts(
  say: Translate,
  { target, isAlias }: Candidate,
): Pick<Completion, 'detail' | 'description' | 'kind'> {
  const kind: CompletionKind = isAlias && 'finding' in target ? 'speaker' : target.type;
  const description = descriptionOf(say, target);
  return { kind, detail: ` ${detailOf(target)}`, ...(description !== undefined && { description }) };
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

function descriptionOf(say: Translate, target: Target): string | undefined {
  switch (target.type) {
    case 'highlight':
    case 'exchange':
      return peopleNames(say, target.mainSpeakers) || placeOf(say, target);
    case 'session':
      return target.report.days.find(({ id }) => id === target.session.day)?.label;
    case 'passage':
      return peopleNames(say, target.speakers) || placeOf(say, target);
    case 'part':
    case 'summary':
    case 'day':
      return excerpt(reportTitle(target.report), 60);
    case 'report':
      return target.report.organization;
  }
}

function placeOf(say: Translate, { within, report }: Target): string {
  return excerpt(within ? partTitle(say, within) : reportTitle(report), 60);
}
