import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A comment as LibreOffice shows it. */
export interface ShownComment {
  /** The words that it is on. */
  readonly words: string;
  readonly text: string;
}

/** Converts a file to another format, next to it. Returns the path of the result. */
export function convert(file: string, format: string, folder = dirname(file)): string {
  return convertAll([file], format, folder)[0]!;
}

/** Converts files of a folder. A file that LibreOffice does not open has no result. */
export function convertAll(files: readonly string[], format: string, folder = dirname(files[0]!)): readonly string[] {
  const profile = pathToFileURL(join(dirname(files[0]!), 'profile')).href;
  const { SOFFICE = 'soffice' } = process.env;
  const args = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format, '--outdir', folder, ...files];
  // Since LibreOffice 26.8, the exit status is 1 if one of the files does not open.
  const { error } = spawnSync(SOFFICE, args, { stdio: 'ignore' });
  if (error) throw error;
  return files.map((file) => join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${format}`));
}

/** The body of a document as Flat OpenDocument. */
export function openDocumentBody(file: string): string {
  return readBody(convert(file, 'fodt'));
}

/** The body of a Flat OpenDocument. */
export function readBody(file: string): string {
  const xml = readFileSync(file, 'utf8');
  return xml.slice(xml.indexOf('<office:text'));
}

export function commentsIn(body: string): ShownComment[] {
  return [...body.matchAll(/<office:annotation [^>]*office:name="([^"]+)"[^>]*>(.*?)<\/office:annotation>/gs)].map(
    ([annotation, name = '', content = ''], index, all) => {
      const start = all[index]!.index + annotation.length;
      const end = body.indexOf(`<office:annotation-end office:name="${name}"/>`, start);
      return {
        words: end < 0 ? '(no words)' : textOf(body.slice(start, end)),
        text: textOf(content.replace(/<(dc|meta):.*?<\/\1:[\w-]+>/gs, '').replaceAll('</text:p>', ' ')),
      };
    },
  );
}

/** The text of a body without comments and the bodies of notes. */
export function textOf(body: string): string {
  return body
    .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
    .replace(/<text:note .*?<\/text:note>/gs, '')
    .replace(/<text:(?:s|tab|line-break)\b[^>]*>/g, ' ')
    .replace(/<\/text:[ph]>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
