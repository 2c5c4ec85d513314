import { coalesce } from './coalesce.js';

const pageSize = 60;
const olderSize = 200;

/**
 * The part of a person's feed that was loaded: the latest page at first, older ones as they are asked for, newer posts and
 * changed ones as the stream tells of them. `changed` is called with all items whenever they are others.
 */
export class Feed {
  #phone;
  #group;
  #signal;
  #changed;
  #items = [];
  #stale = new Set();
  #hasOlder = false;
  #isFresh = false;
  #isLoadingOlder = false;
  #loadChanges = coalesce(() => this.#refresh());

  constructor(phone, group, signal, changed) {
    this.#phone = phone;
    this.#group = group;
    this.#signal = signal;
    this.#changed = changed;
  }

  /** Loads the latest page, whatever was loaded before. */
  load() {
    this.#isFresh = false;
    return this.#loadChanges();
  }

  async loadOlder() {
    if (!this.#hasOlder || this.#isLoadingOlder) {
      return;
    }
    this.#isLoadingOlder = true;
    try {
      const before = this.#items[0];
      const { items, hasMore } = await this.#get({ before: before.referenceId, limit: olderSize });
      if (this.#items[0]?.referenceId === before.referenceId) {
        this.#hasOlder = hasMore;
        this.#put([...items, ...this.#items]);
      }
    } finally {
      this.#isLoadingOlder = false;
    }
  }

  /** Something new was sent, or the post of that id is another one now; it may be one that is just being loaded. */
  take(changed) {
    changed && this.#stale.add(changed);
    return this.#loadChanges();
  }

  /** Every post may be another one: the clock has moved, say. */
  takeAll() {
    // Of what was loaded, the latest: older ones are seldom in sight.
    for (const item of this.#items.slice(-pageSize)) {
      item.actionBody && this.#stale.add(item.referenceId);
    }
    return this.#loadChanges();
  }

  async #refresh() {
    if (!this.#isFresh || this.#items.length === 0) {
      this.#isFresh = true;
      this.#stale.clear();
      const { items, hasMore } = await this.#get({ limit: pageSize });
      this.#hasOlder = hasMore;
      this.#put(items);
      return;
    }
    const stale = [...this.#stale];
    this.#stale.clear();
    const { items: newer, hasMore } = await this.#get({ after: this.#items.at(-1).referenceId, limit: olderSize });
    const changed = stale.length === 0 ? [] : (await this.#get({ referenceId: stale })).items;
    const byId = new Map(changed.map((item) => [item.referenceId, item]));
    if (byId.size > 0 || newer.length > 0) {
      this.#put([...this.#items, ...newer].map((item) => byId.get(item.referenceId) ?? item));
    }
    if (hasMore) {
      await this.#refresh();
    }
  }

  #get(query) {
    return this.#phone.feed(this.#group, query, this.#signal);
  }

  /** Notes with each post whether it begins a day, and whether the sender of the one before goes on. */
  #put(items) {
    let before = null;
    this.#items = items.map((item) => {
      const startsDay = before === null || day(before) !== day(item);
      const goesOn = !startsDay && before.sender === item.sender && Date.parse(item.sentAt) - Date.parse(before.sentAt) < 300_000;
      before = item;
      return item.startsDay === startsDay && item.goesOn === goesOn ? item : { ...item, startsDay, goesOn };
    });
    this.#changed(this.#items);
  }
}

const day = (item) => new Date(item.sentAt).toDateString();
