// What happens in the world, as it happens: one stream for the whole page.

import { controlUrl } from './control.js';

const names = [
  'request', 'message', 'action', 'response', 'reaction', 'member', 'group', 'delivery', 'webhook', 'pin', 'clock',
  'relocation', 'fault', 'world',
];

/**
 * Events of the stream under their names, their data as `detail`. Besides: `resync`, when something may have been missed and
 * views load afresh, and `state`, when `state` has changed: `connecting`, `open`, `lost` (the browser tries again) or
 * `closed` (there is no such world any more).
 *
 * A page nobody sees lets go of its connection: browsers allow six to a host, and six open tabs would starve every call.
 */
class Live extends EventTarget {
  #source = null;
  #world = null;
  #hasBeenOpen = false;

  state = 'connecting';

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#close() : this.#open()));
    addEventListener('pagehide', () => this.#close());
    addEventListener('pageshow', () => this.#open());
  }

  /** Listens to a world from now on. */
  listen(world) {
    if (world === this.#world && this.state !== 'closed') {
      return;
    }
    this.#close();
    this.#world = world;
    this.#hasBeenOpen = false;
    this.#open();
  }

  #open() {
    if (this.#world === null || this.#source !== null || document.hidden) {
      return;
    }
    this.#setState('connecting');
    const source = new EventSource(controlUrl('/events', {}, this.#world));
    source.onopen = () => this.#opened();
    source.onerror = () => this.#setState(source.readyState === EventSource.CLOSED ? 'closed' : 'lost');
    for (const name of names) {
      source.addEventListener(name, (event) => this.#take(name, JSON.parse(event.data)));
    }
    this.#source = source;
  }

  #opened() {
    this.#setState('open');
    // Another life of the emulator, or of the world, may be at the other end.
    if (this.#hasBeenOpen) {
      this.dispatchEvent(new CustomEvent('resync'));
    }
    this.#hasBeenOpen = true;
  }

  #take(name, data) {
    this.dispatchEvent(new CustomEvent(name, { detail: data }));
    if (name === 'world' && data.change === 'resync') {
      this.dispatchEvent(new CustomEvent('resync'));
    }
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #setState(state) {
    if (state !== this.state) {
      this.state = state;
      this.dispatchEvent(new CustomEvent('state'));
    }
  }
}

export const live = new Live();
