import { membersOf, parseJsonTree, rangeOf, sourceText } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { Span } from '@findings/core';

/** A report key in a configuration: the name of a report's file, or the default. */
export interface KeyInConfiguration {
  readonly key: string;
  /** Without the quotation marks. */
  readonly span: Span;
  readonly isDefault: boolean;
}

/** Finds all report keys in a configuration. Undefined if it is not JSON. */
export function keysInSettings(text: string): readonly KeyInConfiguration[] | undefined {
  const { root, errors } = parseJsonTree(text);
  if (errors.length > 0) return undefined;
  const source = sourceText(text);
  const inQuotes = ({ start, end }: OffsetRange): Span => source.span(start + 1, end - 1);
  const keys: KeyInConfiguration[] = [];
  for (const { name, value } of membersOf(root)) {
    if (name === 'reports') {
      for (const { name: key, nameRange } of membersOf(value)) {
        keys.push({ key, span: inQuotes(nameRange), isDefault: false });
      }
    }
    const key: unknown = value.value;
    if (name === 'default' && typeof key === 'string') {
      keys.push({ key, span: inQuotes(rangeOf(value)), isDefault: true });
    }
  }
  return keys;
}
