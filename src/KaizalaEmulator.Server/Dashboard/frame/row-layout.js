/** Where rows of different heights stand. A row that was never measured counts with the estimate. */
export class RowLayout {
  #estimate;
  #keys = [];
  #indexes = new Map();
  #heights = new Map();
  /** The upper edge of each row, and last the lower edge of all. */
  #tops = [0];

  constructor(estimate) {
    this.#estimate = estimate;
  }

  get count() {
    return this.#keys.length;
  }

  get height() {
    return this.#tops[this.#keys.length];
  }

  key(index) {
    return this.#keys[index];
  }

  indexOf(key) {
    return this.#indexes.get(key) ?? -1;
  }

  top(index) {
    return this.#tops[index];
  }

  /** The row at a height; beyond the last one, the number of rows. */
  at(y) {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tops[middle + 1] > y) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  setKeys(keys) {
    this.#keys = keys;
    this.#indexes = new Map(keys.map((key, index) => [key, index]));
    for (const key of this.#heights.keys()) {
      if (!this.#indexes.has(key)) {
        this.#heights.delete(key);
      }
    }
    this.#stack(0);
  }

  addKeys(keys) {
    const from = this.#keys.length;
    for (const key of keys) {
      this.#indexes.set(key, this.#keys.length);
      this.#keys.push(key);
    }
    this.#stack(from);
  }

  /** True where that has moved anything. */
  setHeights(heights) {
    let from = this.#keys.length;
    for (const [key, height] of heights) {
      const index = this.indexOf(key);
      if (index >= 0 && height !== (this.#heights.get(key) ?? this.#estimate)) {
        from = Math.min(from, index);
      }
      this.#heights.set(key, height);
    }
    if (from === this.#keys.length) {
      return false;
    }
    this.#stack(from);
    return true;
  }

  forgetHeights() {
    this.#heights.clear();
    this.#stack(0);
  }

  #stack(from) {
    this.#tops.length = this.#keys.length + 1;
    for (let index = from; index < this.#keys.length; index++) {
      this.#tops[index + 1] = this.#tops[index] + (this.#heights.get(this.#keys[index]) ?? this.#estimate);
    }
  }
}
