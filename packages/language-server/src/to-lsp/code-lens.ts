import type { CodeLens } from '@findings/language-service';
import type { CodeLens as LspCodeLens } from 'vscode-languageserver';
import { showReferencesCommand } from '../commands.js';
import type { Ranges } from './ranges.js';

export function codeLens({ span, title, places }: CodeLens, uri: string, ranges: Ranges): LspCodeLens {
  const range = ranges.range(span);
  const locations = places.map((place) => ranges.location(place.uri, place.span));
  const { uri: clientUri } = ranges.location(uri, span);
  return { range, command: { title, command: showReferencesCommand, arguments: [clientUri, range.start, locations] } };
}
