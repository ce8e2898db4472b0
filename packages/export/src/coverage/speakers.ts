import { fold } from '@findings/core/text';
import type { Person } from '@findings/core';
import type { FindingCoverage, OrganizationCoverage, SpeakerCoverage } from './coverage.js';
import { appendTo } from './add-to.js';
import { tallyOf } from './tally.js';

/** Those who speak, in the order in which they first do. */
export function bySpeaker(findings: readonly FindingCoverage[]): SpeakerCoverage[] {
  const spoken = new Map<Person, FindingCoverage[]>();
  for (const finding of findings) for (const person of finding.target.speakers) appendTo(spoken, person, finding);
  return [...spoken].map(([person, all]) => ({ person, tally: tallyOf(all) }));
}

/** Their organizations likewise; letter case and accents make no other organization. */
export function byOrganization(findings: readonly FindingCoverage[]): OrganizationCoverage[] {
  const spoken = new Map<string, FindingCoverage[]>();
  const names = new Map<string, string>();
  for (const finding of findings) {
    const organizations = new Set<string>();
    for (const name of finding.target.speakers.flatMap(({ affiliations }) => affiliations)) {
      const folded = fold(name);
      if (!names.has(folded)) names.set(folded, name);
      organizations.add(folded);
    }
    for (const organization of organizations) appendTo(spoken, organization, finding);
  }
  return [...spoken].map(([folded, all]) => ({ name: names.get(folded)!, tally: tallyOf(all) }));
}
