import type { Translate } from '../i18n/translate.js';
import type { CreditSource, Finding, Person } from '../model.js';

/** Whether only the text around a finding credits a person with it, so that the credit may be wrong. */
export function isInferred(finding: Finding | undefined, id: string): boolean {
  const credits = finding ? creditsOf(finding, id) : [];
  return credits.length > 0 && credits.every((credit) => credit === 'carried');
}

/** The name of a person as a finding credits it: `Ana Diaz`, or `probably Ana Diaz`. */
export function creditedName(
  say: Translate,
  finding: Finding | undefined,
  { id, name }: Pick<Person, 'id' | 'name'>,
): string {
  return isInferred(finding, id) ? say`probably ${name}` : name;
}

function creditsOf(finding: Finding, id: string): readonly (CreditSource | undefined)[] {
  const own = finding.type === 'highlight' && finding.speakers.includes(id) ? [finding.credit] : [];
  return [...own, ...finding.statements.filter(({ speakers }) => speakers.includes(id)).map(({ credit }) => credit)];
}
