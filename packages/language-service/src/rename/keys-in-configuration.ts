import { readJson, sourceText } from '@findings/core/check';
import type { JsonNode, Span } from '@findings/core/check';

/** A report's key where a configuration says it: in front of its file, or as the default. */
export interface KeyInConfiguration {
  readonly key: string;
  /** Between the quotes. */
  readonly span: Span;
  readonly isDefault: boolean;
}

/** @returns undefined where the text is no JSON */
export function keysInSettings(text: string): readonly KeyInConfiguration[] | undefined {
  const root = readJson(text);
  if ('wrongAt' in root) return undefined;
  const source = sourceText(text);
  const inQuotes = (start: number, end: number): Span => source.span(start + 1, end - 1);
  const keys: KeyInConfiguration[] = [];
  for (const { name, node } of root.members ?? []) {
    if (name === 'reports') {
      for (const member of node.members ?? []) {
        keys.push({ key: member.name, span: inQuotes(member.start, member.end), isDefault: false });
      }
    }
    if (name === 'default' && isText(node)) {
      keys.push({ key: node.value, span: inQuotes(node.start, node.end), isDefault: true });
    }
  }
  return keys;
}

function isText(node: JsonNode): node is JsonNode & { readonly value: string } {
  return typeof node.value === 'string';
}
