import { h } from '../frame/dom.js';
import { View } from '../frame/view.js';
import { icon } from './icon.js';

/** What a handset shows. `phone` is whose it is, `place` what is shown, `move(place)` goes elsewhere. */
export class Screen extends View {
  phone;
  place;
  move;

  #wantsFocus = false;

  async connectedCallback() {
    await super.connectedCallback();
    this.#wantsFocus && this.focusFirst();
  }

  /** Takes the focus, as soon as there is something to take it. */
  takeFocus() {
    this.#wantsFocus = this.hasAttribute('aria-busy');
    this.#wantsFocus || this.focusFirst();
  }

  focusFirst() {
    (this.querySelector('[data-first]') ?? this.querySelector('h2'))?.focus();
  }

  /** The bar at the top: back, the title, and what else there is to do. */
  bar(title, { back, note, actions } = {}) {
    return h('header', { class: 'screen-bar' },
      back && h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Back', onclick: () => this.move(back) }, icon('back')),
      h('div', { class: 'screen-title' }, h('h2', { tabindex: '-1' }, title), note && h('p', { class: 'hint' }, note)),
      actions);
  }
}
