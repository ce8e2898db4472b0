import { findingOf, type Target } from '@findings/core/library';
import type { Quantity } from '@findings/core';
import type { Page } from './page.js';
import type { Random } from './random.js';

const tens = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export function plantFigures(page: Page, targets: readonly Target[], random: Random): boolean {
  if (random.chance(0.3)) {
    page.plant(undefined, 'numbers that are no claims', unclaimed(random.pick(targets).id, random));
    return true;
  }
  const target = random.pick(targets.filter((one) => figuresOf(one).length > 0));
  const quantity = random.pick(figuresOf(target));
  if (random.chance(0.4)) {
    page.plant(undefined, 'a figure of the finding', sentence(spelled(quantity, random), target.id, random));
    return true;
  }
  const value = quantity.value! + random.between(2, 9);
  if (stands(target, value)) return false;
  page.plant('figure.unsupported', 'another figure', sentence(withValue(quantity, value, random), target.id, random));
  return true;
}

function figuresOf(target: Target): readonly Quantity[] {
  return (findingOf(target)?.quantities ?? []).filter(
    ({ kind, value, text }) =>
      value !== undefined && value > 3 && /\d/.test(text) && ['percentage', 'money', 'count'].includes(kind),
  );
}

function sentence(figure: string, id: string, random: Random): string {
  return random.pick([
    `Where it was looked into, the figure was ${figure} [@${id}].`,
    `The discussion mentioned ${figure} [@${id}, p. 4].`,
    `@${id} speaks of ${figure}.`,
  ]);
}

function unclaimed(id: string, random: Random): string {
  return random.pick([
    `In 2027 we will follow the same path [@${id}].`,
    `From 4 March 2027 on the desk is open, as was advised [@${id}, pp. 4-6].`,
    `Section 3 of this proposal takes the idea up [@${id}, sec. 2].`,
    `1. Listen, as was said there [@${id}, p. 17].\n2. Act on it [@${id}].`,
    `This serves Goal 5 of our charter [see @${id}, pp. 12-14].`,
  ]);
}

/** The same figure in another way of writing. */
function spelled({ kind, text, value, unit }: Quantity, random: Random): string {
  if (kind === 'percentage') return percent(value!, random);
  if (kind === 'money') return unit === 'USD' ? dollars(value!, random) : text;
  return text;
}

function withValue({ kind, text, unit }: Quantity, value: number, random: Random): string {
  if (kind === 'percentage') return percent(value, random);
  if (kind === 'money' && unit === 'USD') return dollars(value, random);
  return text.replace(/\d[\d,.]*/, value.toLocaleString('en-US'));
}

function percent(value: number, random: Random): string {
  const word = value % 10 === 0 && value < 100 ? tens[value / 10] : undefined;
  return random.pick([`${value}%`, `${value} percent`, `${value} per cent`, `${word ?? value} percent`]);
}

function dollars(value: number, random: Random): string {
  const digits = value.toLocaleString('en-US');
  return random.pick([`$${digits}`, `USD ${digits}`, `${digits} dollars`, `US$${digits}`]);
}

function stands(target: Target, value: number): boolean {
  return (
    findingOf(target)?.quantities.some((one) => one.value === value) === true ||
    target.text.includes(String(value)) ||
    target.text.includes(value.toLocaleString('en-US'))
  );
}
