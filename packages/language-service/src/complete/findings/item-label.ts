import { excerpt, peopleNames, reportTitle, sessionTitle } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Completion, CompletionKind } from '../../results/editor-results.js';
import type { Candidate } from './candidate.js';

/** The parts of a completion item besides its id: what the target is, and who says it or where it is. */
export function labelParts(
  say: Translate,
  { target, isAlias }: Candidate,
): Pick<Completion, 'detail' | 'description' | 'kind'> {
  const kind: CompletionKind = isAlias && target.type === 'highlight' ? 'speaker' : target.type;
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
      return peopleNames(say, target.speakers) || excerpt(sessionTitle(say, target.session), 60);
    case 'session':
      return target.report.days.find(({ id }) => id === target.session.day)?.label;
    case 'passage':
      return target.session ? excerpt(sessionTitle(say, target.session), 60) : excerpt(reportTitle(target.report), 60);
    case 'summary':
    case 'day':
      return excerpt(reportTitle(target.report), 60);
    case 'report':
      return target.report.organization;
  }
}
