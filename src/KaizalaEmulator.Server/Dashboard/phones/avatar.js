import { h } from '../frame/dom.js';

const hues = 6;

/** The first letters of a name on a colour that is always the same for it. */
export function avatar(name, isGroup = false) {
  const words = name.replace(/[^\p{L}\p{N} ]/gu, ' ').trim().split(/\s+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join('');
  const sum = [...name].reduce((all, character) => all * 3 + character.codePointAt(0), 0) % 997;
  return h('span', { class: `avatar avatar-${sum % hues}${isGroup ? ' is-group' : ''}`, 'aria-hidden': 'true' }, letters || '#');
}
