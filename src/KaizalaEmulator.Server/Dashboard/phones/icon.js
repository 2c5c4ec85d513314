// Signs are drawn, so that they do not depend on the fonts of a machine.

const namespace = 'http://www.w3.org/2000/svg';

const paths = {
  like: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  comment: 'M4 5h16v11H11l-5 4v-4H4z',
  reply: 'M10 6l-6 5 6 5v-3c5 0 8 1 10 5 0-6-4-9-10-9z',
  plus: 'M12 5v14M5 12h14',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-4 2.5-5.5 6-5.5s6 1.5 6 5.5M16 6a2.7 2.7 0 0 1 0 5.2M17 14c2.5.4 4 2 4 5',
  send: 'M4 12l16-7-5 15-3-6z',
  back: 'M15 5l-7 7 7 7',
  place: 'M12 21s6-6 6-11a6 6 0 0 0-12 0c0 5 6 11 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
};

/** A sign beside a text or in a labelled button. */
export function icon(name) {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
