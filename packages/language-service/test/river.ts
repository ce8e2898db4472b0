/** A report with parts, statements and a part within a session. */
export const river = `--- river.report.md
# River Days

## Introduction

Water is dear in the valley. Joan Didion said that wells fill in spring.

Gary Shaw said that pumps are dear.

## Session 1: Pumps

The session looked at costs.

- **Gary Shaw:** Pumps break in winter.

### What they cost

One pump costs as much as a goat.

## Conclusions

Ask the villages first, always.
`;
