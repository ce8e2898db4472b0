import { counted } from '../render/count-noun.js';
import type { Style } from '../terminal/style.js';
import type { Summary } from './format.js';

/** `1 file, 2 citations: 1 error, 2 warnings. 3 problems were fixed.` */
export function summaryLine(summary: Summary, style: Style): string {
  const { files, citations, fixed = 0, wouldFix = 0, fixable = 0, accepted = 0 } = summary;
  const were = (count: number, what: string): string =>
    `${counted(count, 'problem')} ${count === 1 ? 'was' : 'were'} ${what}`;
  return [
    `${counted(files, 'file')}, ${counted(citations, 'citation')}: ${whatWasFound(summary, style)}.`,
    fixed > 0 ? ` ${style.good(were(fixed, 'fixed'))}.` : '',
    wouldFix > 0 ? ` ${counted(wouldFix, 'problem')} would be fixed.` : '',
    fixable > 0 ? ` ${counted(fixable, 'problem')} can be fixed: add --fix.` : '',
    accepted > 0 ? ` ${were(accepted, 'accepted before')}.` : '',
  ].join('');
}

function whatWasFound({ citations, errors, warnings, infos, hints }: Summary, style: Style): string {
  const found = [
    errors > 0 && style.error(counted(errors, 'error')),
    warnings > 0 && style.warning(counted(warnings, 'warning')),
    infos > 0 && style.info(counted(infos, 'note')),
    hints > 0 && style.info(counted(hints, 'hint')),
  ].filter((part) => part !== false);
  return found.length > 0 ? found.join(', ') : style.good(citations === 0 ? 'nothing to check' : 'no problems');
}
