/** Counts the sections that define each label, and records which labels have appeared or disappeared. */
export class LabelCounts {
  private readonly counts = new Map<string, number>();
  /** Whether the labels were defined before. */
  private touched = new Map<string, boolean>();

  has(label: string): boolean {
    return this.counts.has(label);
  }

  add(labels: ReadonlySet<string>): void {
    for (const label of labels) this.set(label, (this.counts.get(label) ?? 0) + 1);
  }

  remove(labels: ReadonlySet<string>): void {
    for (const label of labels) this.set(label, (this.counts.get(label) ?? 0) - 1);
  }

  /** The labels that have appeared or disappeared since the last call. */
  takeChanges(): readonly string[] {
    const changed = [...this.touched].filter(([label, was]) => was !== this.counts.has(label));
    this.touched = new Map();
    return changed.map(([label]) => label);
  }

  private set(label: string, count: number): void {
    if (!this.touched.has(label)) this.touched.set(label, this.counts.has(label));
    if (count > 0) this.counts.set(label, count);
    else this.counts.delete(label);
  }
}
