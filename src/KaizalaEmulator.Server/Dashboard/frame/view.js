import { CallError } from './control.js';
import { h } from './dom.js';
import { live } from './live.js';
import { toastError } from './toasts.js';

/**
 * The base of every view. A view is a custom element that the router makes and takes away; it overrides `start`, and `update`
 * where it can follow another route of its own pattern without being made again.
 *
 * `this.route` is `{ path, params, query }`. What is bound with `on` and `onLive`, and calls that get `this.signal`, end with
 * the view.
 */
export class View extends HTMLElement {
  #ending = new AbortController();

  route = { path: '/', params: {}, query: new URLSearchParams() };

  get signal() {
    return this.#ending.signal;
  }

  connectedCallback() {
    return this.#begin();
  }

  disconnectedCallback() {
    this.#ending.abort();
  }

  /** Loads and draws. What it throws is shown. */
  async start() {}

  /** Follows a new `this.route`; false asks for a new element. */
  update() {
    return false;
  }

  on(target, name, listener) {
    target.addEventListener(name, listener, { signal: this.signal });
  }

  /** Follows events of the stream; `listener` gets their data. */
  onLive(names, listener) {
    for (const name of [names].flat()) {
      this.on(live, name, (event) => this.run(() => listener(event.detail, name)));
    }
  }

  async #begin() {
    this.setAttribute('aria-busy', 'true');
    try {
      await this.start();
    } catch (error) {
      this.#fail(error);
    }
    this.removeAttribute('aria-busy');
  }

  /** A view that could not begin says so in its place. */
  #fail(error) {
    if (error.name === 'AbortError' || this.signal.aborted) {
      return;
    }
    if (!(error instanceof CallError)) {
      console.error(error);
    }
    this.replaceChildren(h('section', { class: 'notice', role: 'alert' },
      h('h1', null, 'This could not be shown'),
      h('p', null, error.message),
      h('p', null, h('button', { class: 'button', type: 'button', onclick: () => this.#restart() }, 'Try again'))));
  }

  #restart() {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.replaceChildren();
    return this.#begin();
  }

  /** Does something that may fail, and says so if it does. True when it did not. */
  async run(action) {
    try {
      await action();
      return true;
    } catch (error) {
      if (error.name !== 'AbortError' && !this.signal.aborted) {
        toastError(error);
      }
      return false;
    }
  }
}
