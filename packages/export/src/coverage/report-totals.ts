import { listTargets, reportTitle, sessionTitle } from '@findings/core/library';
import type { DayTarget, SessionTarget, SummaryTarget, Target } from '@findings/core/library';
import { appendTo } from './add-to.js';
import type {
  FindingCitation,
  CoveredReport,
  DayCoverage,
  FindingCoverage,
  ReportCoverage,
  SectionCoverage,
  Tally,
} from './coverage.js';
import { findingKinds, kindOf } from './finding-kind.js';
import { byOrganization, bySpeaker } from './speakers.js';
import { sumTallies, tallyOf } from './tally.js';
import type { Translate } from '@findings/core/text';

/** A report whose citations are being gathered. */
export interface ReportDraft {
  /**
   * Notes a citation at what it cites.
   *
   * @returns whether that is a whole rather than a finding, and whether the proposal cites it for the first time;
   * undefined where the report has no such target
   */
  cite(target: Target, cite: FindingCitation): { readonly whole: boolean; readonly first: boolean } | undefined;
  finish(): ReportCoverage;
}

interface Finding extends FindingCoverage {
  readonly cites: FindingCitation[];
}

interface Section {
  readonly type: SectionCoverage['type'];
  readonly target?: SessionTarget | SummaryTarget;
  readonly anchor: string;
  readonly day?: DayTarget;
  readonly findings: Finding[];
}

/** @param short whether its anchors are bare ids */
export function createReportDraft(
  say: Translate,
  covered: CoveredReport,
  short: boolean,
  anchors: (wanted: string) => string,
): ReportDraft {
  const { report } = covered;
  const targets = listTargets(report, say);
  const anchorOf = ({ id, qualifiedId }: Target): string => anchors(short ? id : qualifiedId);
  const anchor = anchorOf(targets[0]!);
  const dayOf = new Map<string, DayTarget>();
  const dayAnchors = new Map<DayTarget, string>();
  const sections: Section[] = [];
  /** By local id, wholes included; of an id that a report gives twice, the first. */
  const cites = new Map<string, FindingCitation[]>();
  for (const target of targets) {
    const cited: FindingCitation[] = [];
    if (!cites.has(nameOf(target))) cites.set(nameOf(target), cited);
    switch (target.type) {
      case 'report':
        break;
      case 'day':
        for (const id of target.day.sessions) if (!dayOf.has(id.toLowerCase())) dayOf.set(id.toLowerCase(), target);
        dayAnchors.set(target, anchorOf(target));
        break;
      case 'summary':
      case 'session': {
        const day = dayOf.get(target.id);
        sections.push({ type: target.type, target, anchor: anchorOf(target), ...(day && { day }), findings: [] });
        break;
      }
      case 'passage':
      case 'highlight':
      case 'exchange': {
        const outside = target.session === undefined && !(target.type === 'passage' && target.part === 'summary');
        if (outside && sections.at(-1)?.type !== 'outside') {
          sections.push({ type: 'outside', anchor: anchors(short ? 'outside' : `${anchor}:outside`), findings: [] });
        }
        sections.at(-1)!.findings.push({ target, kind: kindOf(target), anchor: anchorOf(target), cites: cited });
      }
    }
  }

  const finish = (): ReportCoverage => {
    const withTally = sections.map((section) => ({ ...section, tally: tallyOf(section.findings) }));
    const byDay = new Map<DayTarget | undefined, Tally[]>();
    for (const { day, tally } of withTally) appendTo(byDay, day, tally);
    const dayCoverage = new Map<DayTarget, DayCoverage>();
    for (const [target, dayAnchor] of dayAnchors) {
      const tally = sumTallies(byDay.get(target) ?? []);
      dayCoverage.set(target, { target, anchor: dayAnchor, cites: cites.get(target.id) ?? [], tally });
    }
    const findings = sections.flatMap((section) => section.findings);
    return {
      ...covered,
      anchor,
      title: reportTitle(report).trim() || report.key,
      cites: cites.get('') ?? [],
      tally: tallyOf(findings),
      days: [...dayCoverage.values()],
      sections: withTally.map(({ target, day, ...section }): SectionCoverage => ({
        ...section,
        ...(target && { id: target.id }),
        title: titleOf(say, target),
        ...(day && { day: dayCoverage.get(day)! }),
        cites: target ? (cites.get(target.id) ?? []) : [],
      })),
      kinds: findingKinds
        .map((kind) => ({ kind, tally: tallyOf(findings.filter((finding) => finding.kind === kind)) }))
        .filter(({ tally }) => tally.findings > 0),
      speakers: bySpeaker(findings),
      organizations: byOrganization(findings),
    };
  };

  return {
    cite: (target, cite) => {
      const cited = cites.get(nameOf(target));
      if (!cited) return undefined;
      // A proposal's citations come one after another.
      const first = cited.at(-1)?.proposal !== cite.proposal;
      cited.push(cite);
      return { whole: !('finding' in target), first };
    },
    finish,
  };
}

/** Of the report it is empty: its key may be a local id too. */
function nameOf(target: Target): string {
  return target.type === 'report' ? '' : target.id;
}

function titleOf(say: Translate, target: SessionTarget | SummaryTarget | undefined): string {
  if (!target) return say`Outside the sessions`;
  return target.type === 'summary' ? target.title : sessionTitle(say, target.session).trim() || target.id;
}
