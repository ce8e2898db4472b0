import type { Point } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { DocumentLink } from './results/editor-results.js';
import { declarationLocation } from './workspace/target-location.js';
import { locatedCitations } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

/** From each citation that names one thing to its place in the report, and from the paths of front matter to the files. */
export function links(workspace: Workspace, uri: string): readonly DocumentLink[] {
  const proposal = workspace.proposal(uri);
  if (!proposal) return [];
  const { source, document, context, files = [] } = proposal;
  const toFiles = files.map((file): DocumentLink => ({ ...file, tooltip: workspace.say`Open this file` }));
  /** Proposals cite the same findings again and again. */
  const places = new Map<Target, Point>();
  const toFindings = (document ? locatedCitations(document) : []).flatMap(({ citation }): DocumentLink[] => {
    const { item, resolution } = citation;
    if (resolution.type !== 'found') return [];
    const { target } = resolution;
    const file = context.sources.get(target.report.key);
    if (file === undefined) return [];
    const place = places.get(target) ?? declarationLocation(workspace.report(file), target).selection.start;
    places.set(target, place);
    return [{ span: source.span(item.start, item.end), uri: file, target: place, tooltip: target.title }];
  });
  return [...toFiles, ...toFindings];
}
