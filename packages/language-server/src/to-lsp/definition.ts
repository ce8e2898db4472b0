import type { DefinitionLink } from '@findings/language-service';
import type { Location, LocationLink } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Ranges } from './ranges.js';

export function definitionOf(
  links: readonly DefinitionLink[],
  ranges: Ranges,
  client: ClientCapabilities,
): LocationLink[] | Location[] {
  if (!client.definitionLinks) return links.map(({ uri, target }) => ranges.location(uri, target));
  return links.map(({ origin, uri, target, selection }) => ({
    originSelectionRange: ranges.range(origin),
    targetUri: ranges.location(uri, target).uri,
    targetRange: ranges.range(target),
    targetSelectionRange: ranges.range(selection),
  }));
}
