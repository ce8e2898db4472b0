/** A report in the tests' own words: two sessions, three speakers, an exchange. */
export const waterReport = `# Water in the Hills: A Workshop

Hill Trust

March 4 - 5, 2019

## Executive Summary

Villages in the hills lose water before they lose rain. [Session 1: Wells](#wells) showed how.

## Day 1

### Session 1: Wells

#### Guiding Questions

- Why do wells run dry?

#### Overview

Most wells of the district were dug by hand.

#### Highlights

- **Maya Rai (Hill Trust)** counted 40 wells, and found that 25% of them were dry by March.
- **Jonas Köhler (Port Office)** asked that pumps be paid for by those who sell them.

#### Questions and Answers

Q: Who repairs a pump?

A/Jonas Köhler: The first to need it.

## Day 2

### Session 2: Money

#### Highlights

- **Maya Rai (Hill Trust)** said that a fund of $1,200 keeps ten wells open.
- **Maya Rai (Hill Trust)** asked donors to wait for the rain.
`;
