import type { TargetReference } from '@findings/language-service';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';

/*
 * Clients are programs, and err: what a request is about is looked at before it is used.
 */

/** @throws ResponseError if the value is not an object */
export function readObject(value: unknown, what = 'The parameters'): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(`${what}: that has to be an object.`);
}

/** The document's URI, as we write it. */
export function readUri(params: unknown): string {
  const { textDocument } = readObject(params);
  const { uri } = readObject(textDocument, '“textDocument”');
  if (typeof uri !== 'string') throw invalid('“textDocument.uri” has to be a text.');
  return canonicalUri(uri);
}

export function readPosition(value: unknown, what = '“position”'): Position {
  const { line, character } = readObject(value, what);
  if (isCount(line) && isCount(character)) return { line, character };
  throw invalid(`${what} has to have a line and a character, counted from 0.`);
}

export function readRange(value: unknown): Range {
  const { start, end } = readObject(value, '“range”');
  return { start: readPosition(start, '“range.start”'), end: readPosition(end, '“range.end”') };
}

export function readCount(value: unknown, what: string): number {
  if (isCount(value)) return value;
  throw invalid(`${what} has to be a whole number, 0 or greater.`);
}

export function readText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw invalid(`${what} has to be a text.`);
}

export function readList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw invalid(`${what} has to be a list.`);
}

/** What `findings/…` requests are about; its report as we write it. */
export function readFinding(params: unknown): TargetReference {
  const { finding } = readObject(params);
  if (!isFindingName(finding)) throw invalid('“finding” has to have a source and an id.');
  return { source: canonicalUri(finding.source), id: finding.id };
}

export function isFindingName(value: unknown): value is TargetReference {
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value && typeof value.source === 'string' && 'id' in value && typeof value.id === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
