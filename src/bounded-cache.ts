/** Keeps the newest `limit` values that were asked for, and makes the others again when they are. */
export class BoundedCache<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly limit: number) {}

  get(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) {
      // Maps keep the order of insertion: put last again, what was not asked for the longest is first.
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    const made = make();
    this.values.set(key, made);
    const [oldest] = this.values.keys();
    if (this.values.size > this.limit && oldest !== undefined) {
      this.values.delete(oldest);
    }
    return made;
  }
}
