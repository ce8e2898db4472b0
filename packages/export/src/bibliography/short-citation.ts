import { excerpt } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { workOf, workOfReport } from './work.js';

/** More authors are shortened to the first and `et al.`, as in the author-date style of Pandoc. */
const MAX_AUTHORS = 3;
/** UTF-16 code units. */
const MAX_LENGTH = 40;
const MAX_TITLE_LENGTH = 80;

/** A target as an author-date style cites it: `Wex and Shaw 2012`. Without authors, the short title of the report names the work. */
export function shortCitation(say: Translate, target: Target): string {
  const { authors, date } = workOf(target, target.qualifiedId);
  const names = authors.map((name) => name.literal ?? `${name.particle ?? ''} ${name.family}`.trim());
  const who = names.length > MAX_AUTHORS ? `${names[0]!} et al.` : say.and(names);
  const { title, shortTitle = title } = workOfReport(target.report, '');
  const year = date?.start?.slice(0, 4) ?? '';
  return `${excerpt(who || shortTitle, MAX_LENGTH)} ${year}`.trim();
}

/** The same with the title of the report, unless it is the same: `Wex and Shaw 2012, Trafficking in Persons Workshop`. */
export function shortReference(say: Translate, target: Target): string {
  const { title } = workOfReport(target.report, '');
  const short = shortCitation(say, target);
  return short.startsWith(title) ? short : `${short}, ${excerpt(title, MAX_TITLE_LENGTH)}`;
}
