import { copyFile, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAST_FILTER } from './last-filter.js';
import {
  ConversionError,
  isAtLeast,
  isUnusable,
  metadataFor,
  OLDEST_VERSION,
  pandocArguments,
  pandocVersion,
  readWarnings,
} from './pandoc.js';
import { findProgram, isProgram, runProgram } from './programs.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentFormat, PandocRequest, PandocWarnings } from './pandoc.js';
import type { ProgramResult, RunOptions } from './programs.js';

export interface Conversion {
  /** Absolute, like all paths. */
  readonly input: string;
  readonly output: string;
  readonly format: DocumentFormat;
  /** A Lua filter with the findings that the document cites. */
  readonly filter: string;
  /** The other bibliographies of the document. */
  readonly bibliographies: readonly string[];
  /** A CSL file. Pandoc's own style is author and date. */
  readonly style?: string | undefined;
  /** The language of the document, unless it names its own. */
  readonly language: string;
  readonly settings: { readonly pandocPath: string; readonly quartoPath: string };
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
}

/**
 * Converts a document by Pandoc. The output appears when it is complete.
 *
 * @throws ConversionError
 */
export async function convert(conversion: Conversion): Promise<PandocWarnings> {
  const { input, output, format, style, language, signal, log } = conversion;
  const folder = await mkdtemp(join(tmpdir(), 'findings-export-'));
  try {
    const options: RunOptions = { folder: dirname(input), signal, log };
    const pandoc = await findPandoc(conversion.settings, options);
    const metadataFile = join(folder, 'metadata.json');
    const metadata = metadataFor(await readFile(input, 'utf8'), {
      style: style ?? (await writeAuthorDateStyle(pandoc, folder, options)),
      language,
    });
    await writeFile(metadataFile, JSON.stringify(metadata));
    const filter = join(folder, 'findings.lua');
    await writeFile(filter, conversion.filter);
    const lastFilter = join(folder, 'last.lua');
    await writeFile(lastFilter, LAST_FILTER);
    const result = join(folder, `result.${format}`);
    const request: PandocRequest = {
      input,
      output: result,
      format,
      bibliographies: conversion.bibliographies,
      filter,
      lastFilter,
      proposal: relative(dirname(output), input).replaceAll('\\', '/'),
      metadataFile,
      version: pandoc.version,
    };
    const messages = await (format === 'pdf' ? makePdf : runPandoc)(pandoc, request, options);
    const temporary = join(dirname(output), `.${basename(output)}.${process.pid}.tmp`);
    try {
      await copyFile(result, temporary);
      await rename(temporary, output);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return readWarnings(messages);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Pandoc as a command. Quarto contains one. */
interface Pandoc {
  readonly command: string;
  readonly args: readonly string[];
  readonly version: string;
}

async function findPandoc({ pandocPath, quartoPath }: Conversion['settings'], options: RunOptions): Promise<Pandoc> {
  for (const [setting, path] of [['pandocPath', pandocPath] as const, ['quartoPath', quartoPath] as const]) {
    if (path !== '' && !isProgram(path)) throw new ConversionError({ type: 'wrong-setting', setting, path });
  }
  const pandoc = pandocPath || (quartoPath === '' ? findProgram('pandoc') : undefined);
  const quarto = quartoPath || findProgram('quarto');
  const command = pandoc ?? quarto;
  if (command === undefined) throw new ConversionError({ type: 'no-pandoc' });
  const args = pandoc === undefined ? ['pandoc'] : [];
  const version = pandocVersion((await runProgram(command, [...args, '--version'], options)).output);
  if (version === undefined) {
    const setting = pandoc === undefined ? 'quartoPath' : 'pandocPath';
    throw new ConversionError({ type: 'wrong-setting', setting, path: command });
  }
  if (!isAtLeast(version, OLDEST_VERSION)) throw new ConversionError({ type: 'old-pandoc', version });
  return { command, args, version };
}

/** @returns the path of the style. Undefined if Pandoc has none of its own. */
async function writeAuthorDateStyle(
  { command, args }: Pandoc,
  folder: string,
  options: RunOptions,
): Promise<string | undefined> {
  const quiet: RunOptions = { ...options, log: () => undefined };
  const { status, output } = await runProgram(command, [...args, '--print-default-data-file=default.csl'], quiet);
  if (status !== 0) return undefined;
  const path = join(folder, 'author-date.csl');
  await writeFile(path, authorDateStyle(output));
  return path;
}

/** @returns what Pandoc reported */
async function runPandoc(pandoc: Pandoc, request: PandocRequest, options: RunOptions): Promise<string> {
  const { command, args } = pandoc;
  const template = request.format === 'docx' ? await writeWordTemplate(pandoc, request.output, options) : undefined;
  const all = [...args, ...pandocArguments({ ...request, template })];
  return messagesOf(command, await runProgram(command, all, options));
}

/** @returns the path of the template. Undefined if Pandoc has none of its own. */
async function writeWordTemplate(
  { command, args }: Pandoc,
  output: string,
  options: RunOptions,
): Promise<string | undefined> {
  const path = join(dirname(output), 'template.docx');
  const print = [...args, `--output=${path}`, '--print-default-data-file=reference.docx'];
  const { status } = await runProgram(command, print, options);
  if (status !== 0) return undefined;
  await writeFile(path, wordTemplate(await readFile(path)));
  return path;
}

/** @throws ConversionError if the program failed */
function messagesOf(program: string, { status, messages }: ProgramResult): string {
  if (status === 0) return messages;
  throw new ConversionError({ type: 'failed', program: basename(program), status, message: messages.trim() });
}

/** Programs that Pandoc makes PDFs with, best first. */
const PDF_PROGRAMS = ['xelatex', 'lualatex', 'tectonic', 'typst', 'weasyprint', 'prince', 'pdflatex', 'wkhtmltopdf'];

/** Makes a PDF with the first program that can, or else with LibreOffice by way of Word. */
async function makePdf(pandoc: Pandoc, request: PandocRequest, options: RunOptions): Promise<string> {
  let failure: ConversionError | undefined;
  for (const pdfProgram of PDF_PROGRAMS.flatMap((name) => findProgram(name) ?? [])) {
    try {
      return await runPandoc(pandoc, { ...request, pdfProgram }, options);
    } catch (error) {
      if (!(error instanceof ConversionError) || error.failure.type !== 'failed') throw error;
      if (!isUnusable(error.failure.status ?? 0)) throw error;
      failure ??= error;
    }
  }
  const office = findProgram('soffice', 'libreoffice');
  if (office === undefined) throw failure ?? new ConversionError({ type: 'no-pdf-program' });
  const folder = dirname(request.output);
  const word = join(folder, 'result.docx');
  const messages = await runPandoc(pandoc, { ...request, format: 'docx', output: word }, options);
  // A profile of its own, since LibreOffice may be open.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, word];
  const converted = messagesOf(office, await runProgram(office, args, options));
  await stat(request.output).catch(() => {
    throw new ConversionError({ type: 'failed', program: basename(office), message: converted.trim() });
  });
  return messages;
}

/** The days and the place of a workshop, below the year and the title of its report. */
const EVENT =
  '<choose><if type="report"><group prefix=". " delimiter=", "><date variable="event-date" form="text"/><text variable="event-place"/></group></if></choose>';

/**
 * Pandoc's own style, with what only its newer versions have: short titles in citations of works without an author, and the days of an event
 * in references.
 */
function authorDateStyle(style: string): string {
  const withShortTitles = style.replace(/<macro name="contributors-short">.*?<\/macro>/s, (macro) =>
    macro.replace('<text macro="title"/>', '<text variable="title" form="short" quotes="true"/>'),
  );
  if (style.includes('"event-date"')) return withShortTitles;
  return withShortTitles.replace('<text macro="issue"/>', (issue) => EVENT + issue);
}

const FOOTER = `<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;
const FOOTER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const FOOTER_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer';
const FOOTER_REFERENCE =
  '<w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId90"/>';
/** The first line of a reference begins further left, as the citation styles ask for. */
const HANGING = '<w:pPr><w:spacing w:before="60" w:after="120"/><w:ind w:left="480" w:hanging="480"/></w:pPr>';

/** Adds page numbers and the indents of references to Pandoc's own template for Word documents. */
function wordTemplate(pandocTemplate: Uint8Array): Uint8Array {
  const parts = unzipSync(pandocTemplate);
  const change = (path: string, pattern: RegExp, replacement: string): void => {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(pattern, replacement));
  };
  parts['word/footer1.xml'] = strToU8(FOOTER);
  change(
    '[Content_Types].xml',
    /(?=<\/Types>)/,
    `<Override PartName="/word/footer1.xml" ContentType="${FOOTER_TYPE}"/>`,
  );
  change(
    'word/_rels/document.xml.rels',
    /(?=<\/Relationships>)/,
    `<Relationship Id="rId90" Type="${FOOTER_RELATION}" Target="footer1.xml"/>`,
  );
  change('word/document.xml', /<w:sectPr\s*\/>/, '<w:sectPr></w:sectPr>');
  change('word/document.xml', /(?<=<w:sectPr(?: [^>]*)?>)/, FOOTER_REFERENCE);
  change('word/styles.xml', /(?<=w:styleId="Bibliography"(?:(?!<\/w:style>)[^])*)<w:pPr\s*\/>/, HANGING);
  return zipSync(parts);
}
