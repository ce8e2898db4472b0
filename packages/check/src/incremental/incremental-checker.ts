import { createSectionReader } from '@findings/citations';
import type { PlacedSection, Section } from '@findings/citations';
import { checkParsedDocument, finishCheck, ruleCodes } from '../rules/check-document.js';
import type { DocumentCheck } from '../rules/check-document.js';
import { comparePositions, enabledRules } from '../rules/find-problems.js';
import type { RuleMatch } from '../rules/find-problems.js';
import type { CheckContext } from '../rules/read-document.js';
import type { CheckedDocument } from '../rules/rule.js';
import type { Severities } from '../rules/severities.js';
import { refuseLargeProposal } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import { noSuppressions } from '../suppressions/suppression.js';
import { checkUnit, problemsAt, isStillValid } from './check-unit.js';
import type { CheckedUnit } from './check-unit.js';
import { createKeyFinder } from './key-finder.js';
import { readFacts } from './section-facts.js';
import type { SectionFacts } from './section-facts.js';
import { SectionedDocument } from './sectioned-document.js';
import { unitsOf } from './check-units.js';

/** A document that is being edited, as it was read last. */
export interface EditedDocument extends CheckedDocument {
  readonly source: SourceText;
}

/**
 * Reads and checks one document again and again while it is edited: what `readDocument` and `checkRead` make of it, in
 * the time that the edited section takes. Documents that were read before stay as they are.
 */
export interface IncrementalChecker {
  read(text: string, against: CheckContext): EditedDocument;
  check(document: CheckedDocument, severities?: Severities): DocumentCheck;
}

/** @param size of a section, in UTF-16 code units, about */
export function createIncrementalChecker(size?: number): IncrementalChecker {
  const reader = createSectionReader(size);
  const findKeys = createKeyFinder(size);
  let against: CheckContext | undefined;
  let known = new Map<Section, SectionFacts>();
  let checked = new Map<SectionFacts, CheckedUnit>();
  let checkedBy = '';
  const factsOf = ({ section, start }: PlacedSection, given: CheckContext) => ({
    facts: known.get(section) ?? readFacts(section, given),
    start,
  });
  return {
    read: (text, given) => {
      refuseLargeProposal(text, given.library.say);
      if (!against || !isSame(against, given)) known = new Map();
      against = given;
      const sections = reader.read(text).map((placed) => factsOf(placed, given));
      known = new Map(sections.map(({ facts }) => [facts.section, facts]));
      return new SectionedDocument(text, given, sections);
    },
    check: (document, severities = {}) => {
      if (!(document instanceof SectionedDocument)) return checkParsedDocument(document, severities);
      const { text, sections } = document;
      const wanted = enabledRules(severities);
      const rules = wanted.rules.map((rule) => `${rule.code} ${wanted.severityOf(rule)}`).join();
      if (rules !== checkedBy) checked = new Map();
      checkedBy = rules;
      const before = checked;
      checked = new Map();
      const found: RuleMatch[] = [];
      for (const unit of unitsOf(sections)) {
        const [{ facts, start }] = unit as [(typeof unit)[0] & object];
        const last = before.get(facts);
        const now = last && isStillValid(last, unit, text) ? last : checkUnit(unit, text, document, wanted);
        checked.set(facts, now);
        for (const each of problemsAt(now, start)) found.push(each);
      }
      return finishCheck(document, wanted, {
        found: found.sort(comparePositions),
        citations: sections.reduce((sum, { facts }) => sum + facts.citations, 0),
        source: () => document.source,
        // A comment begins within a section: none goes over the end of a line there.
        suppressions: sections.some(({ facts }) => facts.hasComment)
          ? readSuppressions(document.markdown, ruleCodes, findKeys)
          : noSuppressions,
      });
    },
  };
}

function isSame(one: CheckContext, other: CheckContext): boolean {
  return (
    one.library === other.library &&
    one.lock === other.lock &&
    one.isLockBroken === other.isLockBroken &&
    one.movesPins === other.movesPins &&
    one.bibliography === other.bibliography
  );
}
