import type { TargetReference } from '@findings/language-service';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';

/*
 * Reads parameters of messages. Clients may have bugs, so every value is checked before it is used. Each function throws a
 * ResponseError if a value is invalid.
 */

export function readObject(value: unknown, what = 'The parameters'): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(`${what} must be an object.`);
}

/** The canonical URI of the document. */
export function readUri(params: unknown): string {
  const { textDocument } = readObject(params);
  const { uri } = readObject(textDocument, '“textDocument”');
  if (typeof uri !== 'string') throw invalid('“textDocument.uri” must be a string.');
  return canonicalUri(uri);
}

export function readPosition(value: unknown, what = '“position”'): Position {
  const { line, character } = readObject(value, what);
  if (isCount(line) && isCount(character)) return { line, character };
  throw invalid(`${what} must have a line and a character, counted from 0.`);
}

export function readRange(value: unknown): Range {
  const { start, end } = readObject(value, '“range”');
  return { start: readPosition(start, '“range.start”'), end: readPosition(end, '“range.end”') };
}

export function readCount(value: unknown, what: string): number {
  if (isCount(value)) return value;
  throw invalid(`${what} must be an integer, 0 or greater.`);
}

export function readText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw invalid(`${what} must be a string.`);
}

export function readList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw invalid(`${what} must be an array.`);
}

/** The finding that a request is about, with the canonical URI of its report. */
export function readFinding(params: unknown): TargetReference {
  const { finding } = readObject(params);
  if (!isTargetReference(finding)) throw invalid('“finding” must have a source and an id.');
  return { source: canonicalUri(finding.source), id: finding.id };
}

export function isTargetReference(value: unknown): value is TargetReference {
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value && typeof value.source === 'string' && 'id' in value && typeof value.id === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

/** A refusal that clients show to the user. */
export function refused(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
