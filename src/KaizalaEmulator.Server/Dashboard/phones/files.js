import { h } from '../frame/dom.js';
import { icon } from './icon.js';

const pictures = /\.(jpe?g|png)$/i;
const sounds = /\.(mp3|wav)$/i;
const films = /\.(mp4|3gpp?)$/i;

/** The path of a file that was uploaded here, as this page may load it; null of a file of elsewhere, which it may not. */
function ownPath(url) {
  try {
    const { pathname } = new URL(url, location.href);
    return pathname.startsWith('/media/') ? pathname : null;
  } catch {
    return null;
  }
}

export function fileList(files = []) {
  return files.length > 0 && h('div', { class: `files${files.length > 1 ? ' is-album' : ''}` }, files.map(fileOf));
}

/** A picture; where it has no bytes, or they are elsewhere, its name. */
export function picture(file) {
  const path = ownPath(file.url);
  if (path === null) {
    return elsewhere(file);
  }
  const image = h('img', { class: 'file-picture', src: path, alt: file.name });
  image.addEventListener('error', () => image.replaceWith(h('span', { class: 'file-name' }, `${file.name || 'The picture'} cannot be shown`)));
  return image;
}

function fileOf(file) {
  const path = ownPath(file.url);
  if (path === null) {
    return elsewhere(file);
  }
  const name = file.name || path;
  if (pictures.test(path)) {
    return h('a', { class: 'file-link', href: path, target: '_blank', 'aria-label': `Open ${name}` }, picture(file));
  }
  if (sounds.test(path)) {
    return [h('span', { class: 'file-name' }, name), h('audio', { controls: true, preload: 'none', src: path, 'aria-label': name })];
  }
  if (films.test(path)) {
    return [h('span', { class: 'file-name' }, name), h('video', { class: 'file-picture', controls: true, preload: 'none', src: path, 'aria-label': name })];
  }
  return h('a', { class: 'file-name', href: path, target: '_blank' }, icon('file'), name);
}

function elsewhere({ name, url }) {
  return url
    ? h('a', { class: 'file-name', href: url, target: '_blank' }, name || url)
    : h('span', { class: 'file-name' }, name || 'A file without content');
}
