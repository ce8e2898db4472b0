import { type DateNames, readDates } from '@findings/language';
import type { ReferenceDetails, Report } from '../model.js';
import { dateOfPublication, textField } from './front-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields of the front matter that only references to the report need. They have the names of CSL and Pandoc. */
export function readReferenceFields(
  fields: Fields,
  { organization, dates }: Pick<Report, 'organization' | 'dates'>,
  names?: DateNames,
): ReferenceDetails {
  const shortTitle = textField(fields, 'title-short') ?? textField(fields, 'short-title');
  const authors = authorsIn(fields).filter((name) => name.replace(/\s*\([^()]{1,20}\)$/, '') !== organization);
  const isOfReport = dates?.start === undefined && /^\d{4}(?:-\d\d){0,2}$/.test(dates?.text ?? '');
  const published = dateOfPublication(fields, names)?.text ?? (isOfReport ? dates?.text : undefined);
  const url = textField(fields, 'url');
  const accessed = readDates(textField(fields, 'accessed') ?? '', names && { names })[0]?.from;
  return {
    ...(shortTitle !== undefined && { shortTitle }),
    ...(authors.length > 0 && { authors }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && isAddress(url) && { url }),
    ...(accessed !== undefined && { accessed }),
    ...(fields['type'] === 'webpage' && { isWebPage: true }),
  };
}

/** Whether a text is an address that can be a link. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{C}/][^\s\p{C}]*$/iu.test(text);
}

/** The names in `author` or `authors`: a list, or a text with semicolons between several names. */
function authorsIn(fields: Fields): readonly string[] {
  const value = fields['author'] ?? fields['authors'];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((name) => (typeof name === 'string' ? name.split(';') : []))
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}
