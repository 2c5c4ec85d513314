// Shows the view that the fragment names.

import { fill, h } from './dom.js';
import { href, readFragment } from './world.js';
import { areas } from './routes.js';

export class Router extends EventTarget {
  #outlet;
  #shown = null;
  #turn = 0;

  /** The area and view that are shown, and the route they follow; a `change` event tells of each new one. */
  area = null;
  view = null;
  route = null;

  constructor(outlet) {
    super();
    this.#outlet = outlet;
    addEventListener('hashchange', () => this.#follow());
  }

  start() {
    return this.#follow();
  }

  /** Makes the view anew, as after a change of everything under it. */
  reload() {
    this.#shown = null;
    return this.#follow();
  }

  async #follow() {
    const { path, query } = readFragment();
    const found = find(path);
    if (found?.redirect) {
      location.replace(href(found.redirect));
      return;
    }
    const turn = ++this.#turn;
    const moved = this.route !== null && this.route.path !== path;
    this.area = found?.area ?? null;
    this.view = found?.view ?? null;
    this.route = { path, params: found?.params ?? {}, query };
    this.dispatchEvent(new Event('change'));
    try {
      const element = await this.#elementFor(found);
      if (turn !== this.#turn) {
        return;
      }
      this.#show(element);
    } catch (error) {
      this.#show(notice('This view could not be loaded', error.message));
    }
    if (moved) {
      this.#outlet.focus({ preventScroll: true });
      this.#outlet.scrollTo(0, 0);
      scrollTo(0, 0);
    }
  }

  async #elementFor(found) {
    if (found === null) {
      return notice('There is nothing here', `The dashboard has no view ${this.route.path}.`);
    }
    await Promise.all(found.area.styles.map(loadStyle));
    const { default: Type } = await found.view.load();
    const world = this.route.query.get('world');
    const shown = this.#shown;
    if (shown?.element instanceof Type && shown.world === world && shown.view === found.view) {
      shown.element.route = this.route;
      if (shown.element.update() !== false) {
        return shown.element;
      }
    }
    const element = new Type();
    element.route = this.route;
    this.#shown = { element, world, view: found.view };
    return element;
  }

  #show(element) {
    if (this.#outlet.firstElementChild !== element) {
      useStyles(this.area?.styles ?? []);
      fill(this.#outlet, element);
    }
  }
}

function find(path) {
  for (const area of areas) {
    for (const view of area.views) {
      const params = match(view.path, path);
      if (params !== null) {
        return { area, view, params };
      }
    }
    if (area.path !== '/' && match(area.path, path) !== null && area.views.length > 0) {
      return { redirect: area.views.find((view) => !view.parent).path };
    }
  }
  return null;
}

/** The values of a pattern's `:names` in a path; null where they do not fit. */
export function match(pattern, path) {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  const params = {};
  if (given.length > wanted.length) {
    return null;
  }
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    if (!segment.startsWith(':')) {
      if (segment !== value) {
        return null;
      }
    } else if (value !== undefined) {
      params[segment.replace(/^:|\?$/g, '')] = decode(value);
    } else if (!segment.endsWith('?')) {
      return null;
    }
  }
  return params;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const styles = new Map();

/** Loads a style sheet without it taking effect yet. */
function loadStyle(url) {
  if (!styles.has(url)) {
    const link = h('link', { rel: 'stylesheet', href: url });
    const loaded = new Promise((resolve, reject) => {
      link.addEventListener('load', () => {
        link.sheet.disabled = true;
        resolve();
      }, { once: true });
      link.addEventListener('error', () => reject(new Error(`${url} does not load.`)));
    });
    styles.set(url, { link, loaded });
    document.head.append(link);
  }
  return styles.get(url).loaded;
}

/** One area's rules are not for another's views. */
function useStyles(wanted) {
  for (const [url, { link }] of styles) {
    if (link.sheet !== null) {
      link.sheet.disabled = !wanted.includes(url);
    }
  }
}

function notice(title, text) {
  return h('section', { class: 'notice' }, h('h1', null, title), h('p', null, text), h('p', null, h('a', { href: href('/') }, 'Go to the start')));
}
