import type { Point } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { DocumentLink } from './results/editor-results.js';
import { locatedCitations } from './workspace/citation-at.js';
import { declarationLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/** Links from citations to their declarations, and from the paths in front matter to the files. */
export function links(workspace: Workspace, uri: string): readonly DocumentLink[] {
  const proposal = workspace.proposal(uri);
  if (!proposal) return [];
  const { source, document, context, files = [] } = proposal;
  const fileLinks = files.map((reportUri): DocumentLink => ({ ...reportUri, tooltip: workspace.say`Open this file` }));
  /** Declarations are cached, because a proposal cites the same findings repeatedly. */
  const starts = new Map<Target, Point>();
  const findingLinks = (document ? locatedCitations(document) : []).flatMap(({ citation }): DocumentLink[] => {
    const { item, resolution } = citation;
    if (resolution.type !== 'found') return [];
    const { target } = resolution;
    const reportUri = context.sources.get(target.report.key);
    if (reportUri === undefined) return [];
    const start = starts.get(target) ?? declarationLocation(workspace.report(reportUri), target).selection.start;
    starts.set(target, start);
    return [{ span: source.span(item.start, item.end), uri: reportUri, target: start, tooltip: target.title }];
  });
  return [...fileLinks, ...findingLinks];
}
