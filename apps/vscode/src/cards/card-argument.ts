import type { CardArgument } from '@findings/language-server/protocol';

/** What a link of a card gives to its command; undefined for what comes from elsewhere. */
export function cardArgument(value: unknown): CardArgument | undefined {
  if (!isObject(value) || !isObject(value['finding']) || !isObject(value['at'])) return undefined;
  const { source, id } = value['finding'];
  const { uri, position } = value['at'];
  if (typeof source !== 'string' || typeof id !== 'string' || typeof uri !== 'string' || !isObject(position)) {
    return undefined;
  }
  const { line, character } = position;
  if (typeof line !== 'number' || typeof character !== 'number') return undefined;
  return { finding: { source, id }, at: { uri, position: { line, character } } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
