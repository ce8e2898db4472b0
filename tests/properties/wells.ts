import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { pin } from '@findings/check';
import type { CheckContext } from '@findings/check/editor';

/** A report with every kind of finding. */
export const wells = `---
title: Wells and Water
---

# Wells and Water

Executive Summary
-----------------

Water was scarce in 12 of 14 districts. Session 2 asks why.

## Day 1: 3 May 2021

### Session 1: Digging

*Who digs, and who pays?*

The session looked at costs, which the World Water Fund (WWF) counts.

Panel Highlights

- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.
- **Ben Ali (UNDP):** “Committees of users keep pumps running,” and 30% of them are led by women. {#pumps}

Questions and Answers

**Q: Who owns the wells?**

**A: Ada Okoye:** The village does, on paper.

### Session 2: Scarcity

Rain comes later each year.

Panel Highlights

- **Ada Okoye (WaterAid):** Nobody measures the groundwater, and nobody pays for it to be measured.

Recommendations

- Measure the groundwater in each district before wells are dug.
`;

/** The report before an edit, which moved one finding and changed the words of another. */
const oldWells = wells
  .replace('half of them dry up', 'a third of them dries up')
  .replace('- **Ada Okoye (WaterAid):** Nobody measures', '- **Ben Ali (UNDP):** Rain is late.\n$&');

export const report = parseReport(wells, { key: 'wells' });
export const library = createLibrary([report]);
export const bibliography = { keys: new Set(['smith2020', 's9']), files: ['refs.bib'] };

const pinnedIds = ['s1.h1', 's1.h2', 's1.q1', 's2', 's2.h1', 's2.r1', 'd1'].map((id) => `wells:${id}`);
export const { lock } = pin(createLibrary([parseReport(oldWells, { key: 'wells' })]), pinnedIds);

const contexts: readonly CheckContext[] = [
  { library },
  { library, bibliography, lock },
  { library, lock, movesPins: true },
];

/** The context that a text is checked against. A text has the same context in every run. */
export function contextFor(text: string): CheckContext {
  return contexts[text.length % contexts.length] ?? { library };
}
