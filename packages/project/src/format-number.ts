/** `1,234,567`. Not by `toLocaleString`, which loads the languages of the world for it: 12 ms. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
