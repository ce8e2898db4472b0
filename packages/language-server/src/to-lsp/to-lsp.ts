import type { Point, Span } from '@findings/core';
import type { Location as FoundLocation } from '@findings/language-service';
import type { Location, Position, Range } from 'vscode-languageserver-protocol';
import type { Ranges } from './ranges.js';

/** The properties that have another name in LSP. */
const NAMES = { span: 'range', place: 'location', selection: 'selectionRange' } as const;

/** The type of a result after `toLsp`: spans are ranges, points are positions, places are locations. */
export type LspForm<Value> = Value extends Point
  ? Position
  : Value extends Span
    ? Range
    : Value extends FoundLocation
      ? Location
      : Value extends readonly (infer Item)[]
        ? readonly LspForm<Item>[]
        : Value extends object
          ? {
              [Name in keyof Value as Name extends keyof typeof NAMES ? (typeof NAMES)[Name] : Name]: LspForm<
                Value[Name]
              >;
            }
          : Value;

/** Converts a result of the language service to LSP. */
export function toLsp<Value>(value: Value, ranges: Ranges): LspForm<Value> {
  return convert(value, ranges) as LspForm<Value>;
}

function convert(value: unknown, ranges: Ranges): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, ranges));
  if (typeof value !== 'object' || value === null) return value;
  if (isPoint(value)) return ranges.position(value);
  if ('uri' in value && 'span' in value) return ranges.location(value.uri as string, value.span as Span);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      Object.hasOwn(NAMES, name) ? NAMES[name as keyof typeof NAMES] : name,
      convert(each, ranges),
    ]),
  );
}

function isPoint(value: object): value is Point {
  return 'line' in value && 'column' in value && 'offset' in value;
}
