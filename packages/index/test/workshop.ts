/** A short report about a subject. */
export function workshop(subject: string): string {
  return `# Workshop on ${subject}

May 3, 2021

## Executive summary

The participants agreed on five rules about ${subject}.

## Session 1: Money for ${subject}

What does ${subject} cost?

### Panel highlights

- **Ana Diaz (Well Fund)** said that ${subject} needs 40 pumps in the northern valley.
- **Tom Okoro (River Board)** doubted that pumps alone help.

### Questions and answers

Ms. Diaz was asked who pays for repairs. Ms. Diaz answered that villages pay a small fee.

## Session 2: Repairs

- **Tom Okoro** explained that repairs of ${subject} take two weeks.

## Recommendations

1. Train a mechanic in each village.
`;
}

/** The file of a report, for an index. */
export const fileOf = (key: string) => ({ key, path: `${key}.md`, hash: '1', size: 1, modified: 1 });
