/** A report in the tests' own words: sessions with speakers, a question, recommendations. */
export const harbourReport = `# Safe Harbours: A Workshop

Harbour Trust

May 6 - 7, 2021

## Executive Summary

Two days brought port towns and shelters together. Both want one register of arrivals.

## Day 1

### Session 1: Arrivals

#### Overview

Most arrivals are counted at night, when few people are on duty.

#### Highlights

- **Asha Rana (Hope House)** said that shelters are full by the middle of the month, and that nobody is turned away in winter.
- **Jens Köhler (Port Authority)** explained that boats are counted every night. He said that the count is public, and that “nobody reads it”.
- **Maria Okoro (Harbour Trust)** found that 25% of the 1,200 arrivals had no papers at all.

#### Questions and Answers

Q: How long may a family stay in the shelter?

A/Asha Rana: A family may stay as long as its case is open.

## Day 2

### Session 2: Registers

#### Highlights

- **Li Wen (Statistics Office)** warned that what is not counted is never paid for.
- **Maria Okoro (Harbour Trust)** asked every port to open its register to the others before the next winter comes.

## Recommendations

1. Open one register of arrivals for all ports of the coast.
2. Pay for beds by the number of nights.
`;
