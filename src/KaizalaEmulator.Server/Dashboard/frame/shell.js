// What stands around every view: the navigation, the world, the connection, the theme.

import { fill, h } from './dom.js';
import { live } from './live.js';
import { openAreas } from './routes.js';
import { nextTheme, theme } from './theme.js';
import { toastRegion } from './toasts.js';
import { currentWorld, defaultWorld, href } from './world.js';
import { WorldPicker } from './world-picker.js';

const states = {
  connecting: ['Connecting', 'Connecting to the emulator'],
  open: ['Live', 'What happens is shown as it happens'],
  lost: ['Lost', 'The emulator does not answer; trying again'],
  closed: ['Gone', 'There is no such world any more'],
};

const themes = { system: ['◐', 'as the system has it'], light: ['☀', 'light'], dark: ['☾', 'dark'] };

export class Shell extends HTMLElement {
  #areas = h('nav', { class: 'shell-areas', 'aria-label': 'Areas' });
  #views = h('nav', { class: 'shell-views' });
  #state = h('span', { class: 'live-state', role: 'status' });
  #worlds = new WorldPicker();
  #theme = h('button', { class: 'icon-button', type: 'button', onclick: () => this.#toggleTheme() });

  main = h('main', { tabindex: '-1' });

  connectedCallback() {
    this.append(
      h('button', { class: 'skip', type: 'button', onclick: () => this.main.focus() }, 'Skip to content'),
      h('header', { class: 'shell-header' },
        h('a', { class: 'brand', href: '#/' }, h('img', { src: '/_dashboard/frame/icon.svg', alt: '', width: 24, height: 24 }), h('span', null, 'Kaizala emulator')),
        this.#areas,
        h('div', { class: 'shell-tools' }, this.#state, this.#worlds, this.#theme)),
      h('div', { class: 'shell-body' }, this.#views, this.main),
      toastRegion());
    this.#showTheme();
    this.#showState();
    live.addEventListener('state', () => this.#showState());
  }

  route(router) {
    router.addEventListener('change', () => this.#changed(router));
    live.addEventListener('resync', () => this.#worlds.refresh());
    router.start();
  }

  #changed({ area, view }) {
    live.listen(currentWorld());
    this.#worlds.refresh();
    const isHome = area?.path === '/' || area === null;
    const title = isHome ? 'Kaizala emulator' : `${view.title} · ${area.title} · Kaizala emulator`;
    document.title = currentWorld() === defaultWorld ? title : `${title} (${currentWorld()})`;
    fill(this.#areas, openAreas().map((other) => link(other.path, other.title, other === area)));
    const lines = area?.views.filter((other) => !other.parent) ?? [];
    this.#views.hidden = lines.length < 2;
    this.#views.setAttribute('aria-label', area?.title ?? 'Views');
    fill(this.#views, lines.map((other) => link(other.path.replace(/\/:.*/, ''), other.title, other === view || other.path === view?.parent)));
    this.#views.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #showState() {
    const [text, title] = states[live.state];
    this.#state.dataset.state = live.state;
    this.#state.title = title;
    fill(this.#state, text);
  }

  #toggleTheme() {
    nextTheme();
    this.#showTheme();
  }

  #showTheme() {
    const [sign, name] = themes[theme()];
    this.#theme.title = `Theme: ${name}`;
    this.#theme.setAttribute('aria-label', `Theme: ${name}. Change it`);
    fill(this.#theme, sign);
  }
}

function link(path, title, isCurrent) {
  return h('a', { href: href(path), 'aria-current': isCurrent ? 'page' : null }, title);
}

customElements.define('app-shell', Shell);
