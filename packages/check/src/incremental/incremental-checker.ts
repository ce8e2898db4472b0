import { createSectionReader } from '@findings/citations';
import type { PlacedSection, Section } from '@findings/citations';
import { checkInSteps, finishCheck, ruleCodes } from '../check-document.js';
import type { DocumentCheck } from '../check-document.js';
import { comparePositions, enabledRules } from '../find-problems.js';
import type { RuleMatch } from '../find-problems.js';
import type { CheckContext } from '../document/read-document.js';
import type { CheckedDocument } from '../document/checked-document.js';
import type { Severities } from '../rules/rules.js';
import { runSteps, type Steps } from '../document/steps.js';
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

/** A version of a document that is being edited. */
export interface EditedDocument extends CheckedDocument {
  readonly source: SourceText;
}

/**
 * Checks one document after each edit. The results are those of `readDocument` and `checkParsedDocument`, but only edited sections are
 * read again. Earlier versions of the document stay valid.
 */
export interface IncrementalChecker {
  /** @throws TooLargeError if the text has more than `MAX_PROPOSAL_SIZE` code units */
  read(text: string, context: CheckContext): EditedDocument;
  /** Checks a document from `read`, or any other. */
  check(document: CheckedDocument, severities?: Severities): DocumentCheck;
  /** Like `check`, in steps. */
  checkInSteps(document: CheckedDocument, severities?: Severities): Steps<DocumentCheck>;
}

/** @param size approximate size of a section, in UTF-16 code units */
export function createIncrementalChecker(size?: number): IncrementalChecker {
  const reader = createSectionReader(size);
  const findKeys = createKeyFinder(size);
  let lastContext: CheckContext | undefined;
  let factsBySection = new Map<Section, SectionFacts>();
  let checkedUnits = new Map<SectionFacts, CheckedUnit>();
  let lastRules = '';
  const factsOf = ({ section, start }: PlacedSection, context: CheckContext) => ({
    facts: factsBySection.get(section) ?? readFacts(section, context),
    start,
  });
  const checker: IncrementalChecker = {
    read: (text, context) => {
      refuseLargeProposal(text, context.library.say);
      if (!lastContext || !isSame(lastContext, context)) factsBySection = new Map();
      lastContext = context;
      const sections = reader.read(text).map((placed) => factsOf(placed, context));
      factsBySection = new Map(sections.map(({ facts }) => [facts.section, facts]));
      return new SectionedDocument(text, context, sections);
    },
    check: (document, severities) => runSteps(checker.checkInSteps(document, severities)),
    *checkInSteps(document, severities = {}) {
      if (!(document instanceof SectionedDocument)) return yield* checkInSteps(document, severities);
      const { text, sections } = document;
      const enabled = enabledRules(severities);
      const rules = enabled.rules.map((rule) => `${rule.code} ${enabled.severityOf(rule)}`).join();
      const before = rules === lastRules ? checkedUnits : new Map<SectionFacts, CheckedUnit>();
      const now = new Map<SectionFacts, CheckedUnit>();
      const found: RuleMatch[] = [];
      for (const unit of unitsOf(sections)) {
        const [{ facts, start }] = unit as [(typeof unit)[0] & object];
        const previous = before.get(facts);
        const checked =
          previous && isStillValid(previous, unit, text) ? previous : yield* checkUnit(unit, text, document, enabled);
        now.set(facts, checked);
        for (const each of problemsAt(checked, start)) found.push(each);
      }
      // A check that ends early leaves what an earlier one found.
      lastRules = rules;
      checkedUnits = now;
      return finishCheck(document, enabled, {
        found: found.sort(comparePositions),
        citations: sections.reduce((sum, { facts }) => sum + facts.citations, 0),
        source: () => document.source,
        // `<!--` never spans two sections, because sections end at line ends.
        suppressions: sections.some(({ facts }) => facts.hasComment)
          ? readSuppressions(document.markdown, ruleCodes, findKeys)
          : noSuppressions,
      });
    },
  };
  return checker;
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
