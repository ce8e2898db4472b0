import type { Severity } from '@findings/core';
import type { RuleCode } from './rules.js';

/** What a configuration may say about a rule. */
export type RuleSeverity = Severity | 'off';

/** A configuration's `rules`: what is left out keeps its rule's own severity. */
export type Severities = Readonly<Partial<Record<RuleCode, RuleSeverity>>>;
