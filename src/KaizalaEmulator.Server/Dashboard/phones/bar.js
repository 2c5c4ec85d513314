import { h } from '../frame/dom.js';

/** How large a part of all something is, drawn behind its words. */
export function bar(count, all) {
  const element = h('span', { class: 'choice-bar', 'aria-hidden': 'true' });
  element.style.width = `${Math.min(100, (100 * count) / Math.max(1, all))}%`;
  return element;
}
