import { listTargets, partTitle, reportTitle } from '@findings/core/library';
import type { DayTarget, PartTarget, SessionTarget, SummaryTarget, Target } from '@findings/core/library';
import type {
  FindingCitation,
  CoveredReport,
  DayCoverage,
  FindingCoverage,
  ReportCoverage,
  SectionCoverage,
  Tally,
  OrganizationCoverage,
  SpeakerCoverage,
} from './coverage.js';
import { findingKinds, kindOf } from './finding-kind.js';
import { sumTallies, tallyOf } from './tally.js';
import type { Translate } from '@findings/core/text';
import { fold } from '@findings/language';

interface Finding extends FindingCoverage {
  readonly cites: FindingCitation[];
}

interface Section {
  readonly type: SectionCoverage['type'];
  readonly target?: SessionTarget | PartTarget | SummaryTarget;
  readonly anchor: string;
  readonly day?: DayTarget;
  readonly findings: Finding[];
}

/** Counts the citations of a report. */
export class ReportDraft {
  readonly #anchor: string;
  readonly #sections: Section[] = [];
  readonly #dayOfSession = new Map<string, DayTarget>();
  readonly #dayAnchors = new Map<DayTarget, string>();
  /** Citations by local id, including containers. If a report uses an id twice, the citations count for the first. */
  readonly #cites = new Map<string, FindingCitation[]>();

  /**
   * @param short whether its anchors are local ids
   * @param anchors returns a unique anchor
   */
  constructor(
    private readonly say: Translate,
    private readonly covered: CoveredReport,
    private readonly short: boolean,
    private readonly anchors: (wanted: string) => string,
  ) {
    const targets = listTargets(covered.report, say);
    this.#anchor = this.#anchorOf(targets[0]!);
    for (const target of targets) this.#add(target);
  }

  /**
   * Counts a citation of a target.
   *
   * @returns whether the target is a container, and whether this is the first citation in its proposal. Undefined if the report has no
   * such target.
   */
  cite(target: Target, cite: FindingCitation): { readonly whole: boolean; readonly first: boolean } | undefined {
    const cites = this.#cites.get(citesKey(target));
    if (!cites) return undefined;
    // The citations of a proposal are counted one after another.
    const first = cites.at(-1)?.proposal !== cite.proposal;
    cites.push(cite);
    return { whole: !('finding' in target), first };
  }

  /** The coverage of the report after all citations are counted. */
  finish(): ReportCoverage {
    const { report } = this.covered;
    const withTally = this.#sections.map((section) => ({ ...section, tally: tallyOf(section.findings) }));
    const days = this.#finishDays(withTally);
    const findings = this.#sections.flatMap((section) => section.findings);
    return {
      ...this.covered,
      anchor: this.#anchor,
      title: reportTitle(report).trim() || report.key,
      cites: this.#cites.get('') ?? [],
      tally: tallyOf(findings),
      days: [...days.values()],
      sections: withTally.map(({ target, day, ...section }): SectionCoverage => ({
        ...section,
        ...(target && { id: target.id }),
        title: titleOf(this.say, target),
        ...(day && { day: days.get(day)! }),
        cites: target ? (this.#cites.get(target.id) ?? []) : [],
      })),
      kinds: findingKinds
        .map((kind) => ({ kind, tally: tallyOf(findings.filter((finding) => finding.kind === kind)) }))
        .filter(({ tally }) => tally.findings > 0),
      speakers: bySpeaker(findings),
      organizations: byOrganization(findings),
    };
  }

  #add(target: Target): void {
    const cites: FindingCitation[] = [];
    if (!this.#cites.has(citesKey(target))) this.#cites.set(citesKey(target), cites);
    switch (target.type) {
      case 'report':
        break;
      case 'day':
        for (const session of target.day.sessions) {
          const id = session.toLowerCase();
          if (!this.#dayOfSession.has(id)) this.#dayOfSession.set(id, target);
        }
        this.#dayAnchors.set(target, this.#anchorOf(target));
        break;
      case 'summary':
      case 'session':
      case 'part': {
        const day = [target.within, ...target.ancestors]
          .map((part) => part && this.#dayOfSession.get(part.id.toLowerCase()))
          .find((each) => each !== undefined);
        const anchor = this.#anchorOf(target);
        this.#sections.push({ type: target.type, target, anchor, ...(day && { day }), findings: [] });
        break;
      }
      case 'passage':
      case 'highlight':
      case 'exchange': {
        const isOutside = target.within === undefined && !(target.type === 'passage' && target.role === 'summary');
        if (isOutside && this.#sections.at(-1)?.type !== 'outside') {
          const anchor = this.anchors(this.short ? 'outside' : `${this.#anchor}:outside`);
          this.#sections.push({ type: 'outside', anchor, findings: [] });
        }
        const finding = { target, kind: kindOf(target), anchor: this.#anchorOf(target), cites };
        this.#sections.at(-1)!.findings.push(finding);
      }
    }
  }

  #anchorOf({ id, qualifiedId }: Target): string {
    return this.anchors(this.short ? id : qualifiedId);
  }

  #finishDays(sections: readonly (Section & { readonly tally: Tally })[]): ReadonlyMap<DayTarget, DayCoverage> {
    const byDay = Map.groupBy(sections, ({ day }) => day);
    const days = new Map<DayTarget, DayCoverage>();
    for (const [target, anchor] of this.#dayAnchors) {
      const tally = sumTallies((byDay.get(target) ?? []).map((section) => section.tally));
      days.set(target, { target, anchor, cites: this.#cites.get(target.id) ?? [], tally });
    }
    return days;
  }
}

/** The key of a target in the map of citations. Empty for the report, whose key may also be a local id. */
function citesKey(target: Target): string {
  return target.type === 'report' ? '' : target.id;
}

function titleOf(say: Translate, target: Section['target']): string {
  if (!target) return say`Outside the sessions`;
  return target.type === 'summary' ? target.title : partTitle(say, target.within).trim() || target.id;
}

/** Tallies by speaker, in the order of their first findings. */
function bySpeaker(findings: readonly FindingCoverage[]): SpeakerCoverage[] {
  const pairs = findings.flatMap((finding) => finding.target.speakers.map((person) => ({ person, finding })));
  return Array.from(
    Map.groupBy(pairs, ({ person }) => person),
    ([person, all]) => ({ person, tally: tallyOf(all.map(({ finding }) => finding)) }),
  );
}

/** Tallies by organization, in the order of their first findings. Ignores letter case and accents. */
function byOrganization(findings: readonly FindingCoverage[]): OrganizationCoverage[] {
  const pairs = findings.flatMap((finding) =>
    finding.target.speakers.flatMap(({ affiliations }) => affiliations.map((name) => ({ name, finding }))),
  );
  return Array.from(Map.groupBy(pairs, ({ name }) => fold(name)).values(), (all) => ({
    name: all[0]!.name,
    tally: tallyOf([...new Set(all.map(({ finding }) => finding))]),
  }));
}
