/** The most lines kept, as many as the emulator keeps; a few more come before the oldest are let go. */
const most = 10_000;
const slack = 500;

/** Shown at once; the rest follows when that is painted. */
const firstPage = 200;

/**
 * The lines of a ledger, oldest first by their `id`: the latest at once, then those before, and what comes live. `changed` is
 * called with `{ added }` where lines have come at the end alone, and with `{}` where any may be others.
 */
export class Lines {
  #load;
  #changed;
  #lines = [];
  #places = new Map();
  #waiting = new Map();
  #isScheduled = false;
  #isLoading = false;
  #turn = 0;

  /** `load` gets `{ limit, before }` and yields lines. */
  constructor(load, changed) {
    this.#load = load;
    this.#changed = changed;
  }

  get all() {
    return this.#lines;
  }

  find(id) {
    return this.#lines[this.#places.get(id)];
  }

  /** Reads all afresh. */
  async load() {
    const turn = ++this.#turn;
    // What comes while the page is on its way may stand in it or not: it waits, and is put to it afterwards.
    this.#waiting.clear();
    this.#isLoading = true;
    let latest;
    try {
      latest = await this.#load({ limit: firstPage });
    } finally {
      this.#isLoading &&= turn !== this.#turn;
    }
    if (turn !== this.#turn) {
      return;
    }
    this.#set(latest);
    this.#takeWaiting();
    if (latest.length < firstPage) {
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const before = await this.#load({ before: latest[0].id });
    if (turn === this.#turn) {
      this.#set([...before, ...this.#lines]);
    }
  }

  clear() {
    this.#turn++;
    this.#isLoading = false;
    this.#waiting.clear();
    this.#set([]);
  }

  /** A line as an event tells it: what it does not tell of a line that is there stays. Many at once are taken together. */
  take(line) {
    this.#waiting.set(line.id, { ...this.#waiting.get(line.id), ...line });
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      setTimeout(() => this.#takeWaiting(), 50);
    }
  }

  #takeWaiting() {
    this.#isScheduled = false;
    if (this.#isLoading) {
      return;
    }
    const added = [];
    let isChanged = false;
    const lastId = this.#lines.at(-1)?.id ?? 0;
    for (const [id, line] of this.#waiting) {
      const place = this.#places.get(id);
      if (place !== undefined) {
        this.#lines[place] = { ...this.#lines[place], ...line };
        isChanged = true;
      } else if (id > lastId) {
        added.push(line);
      }
    }
    this.#waiting.clear();
    for (const line of added) {
      this.#places.set(line.id, this.#lines.push(line) - 1);
    }
    if (this.#lines.length > most + slack) {
      this.#set(this.#lines.slice(-most));
    } else if (isChanged || added.length > 0) {
      this.#changed(isChanged ? {} : { added });
    }
  }

  #set(lines) {
    this.#lines = lines;
    this.#places = new Map(lines.map((line, place) => [line.id, place]));
    this.#changed({});
  }
}
