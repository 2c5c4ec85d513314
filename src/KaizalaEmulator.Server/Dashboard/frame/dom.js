// Builds elements. Text only ever becomes text: there is no way from a string to markup here, and no other way in the dashboard.

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster']);
const safeSchemes = new Set(['http:', 'https:', 'blob:', 'tel:', 'mailto:']);

/**
 * An element. Props: `class`, `dataset`, attributes by their name (false and null leave one out, true sets an empty one),
 * `on…` functions as listeners, and `.name` for properties of the element. Children: nodes, texts, numbers, arrays; null and
 * false are left out.
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    setProp(element, name, value);
  }
  append(element, children);
  return element;
}

/** Puts new content into an element in place of the old. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** A URL that may stand in a link or a picture: one that runs nothing. */
export function safeUrl(url) {
  const text = String(url ?? '');
  try {
    const { protocol } = new URL(text, location.href);
    const isPicture = protocol === 'data:' && /^\s*data:image\/(png|jpeg|gif|webp);/i.test(text);
    return safeSchemes.has(protocol) || isPicture ? text : '#';
  } catch {
    return '#';
  }
}

/** Uploaded media, whatever host its URL names, as this page may load it. */
export function mediaUrl(url) {
  try {
    return new URL(url, location.href).pathname;
  } catch {
    return '#';
  }
}

function setProp(element, name, value) {
  if (name.startsWith('on')) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    }
  } else if (name.startsWith('.')) {
    setProperty(element, name.slice(1), value);
  } else if (name === 'dataset') {
    Object.assign(element.dataset, value);
  } else if (value !== null && value !== undefined && value !== false) {
    element.setAttribute(name, attributeText(name, value));
  }
}

function setProperty(element, name, value) {
  if (/html|srcdoc/i.test(name)) {
    throw new TypeError(`${name} would make markup of a text`);
  }
  element[name] = value;
}

function attributeText(name, value) {
  if (name === 'srcdoc' || name === 'style') {
    throw new TypeError(`${name} is not for texts; use children or a class`);
  }
  if (value === true) {
    return '';
  }
  return urlAttributes.has(name) ? safeUrl(value) : String(value);
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}
