import { h } from './dom.js';
import { toast } from './toasts.js';

/** A button that puts a text on the clipboard. `what` completes "Copy …". */
export function copyButton(text, what, label = 'Copy') {
  const button = h('button', { class: 'button button-small copy', type: 'button', 'aria-label': `Copy ${what}` }, label);
  button.addEventListener('click', async () => {
    if (!(await copyText(typeof text === 'function' ? text() : text))) {
      toast('The browser does not let the page copy. Select the text and copy it by hand.', 'error');
      return;
    }
    button.textContent = 'Copied';
    button.classList.add('is-done');
    setTimeout(() => {
      button.textContent = label;
      button.classList.remove('is-done');
    }, 1500);
  });
  return button;
}

/** A text with its button beside it. */
export function copyField(text, what) {
  return h('span', { class: 'copy-field' }, h('code', null, text), copyButton(text, what));
}

/** False where the browser does not let us: the clipboard is for secure pages only, which by a name of the network this is not. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text) {
  const area = h('textarea', { class: 'visually-hidden', readonly: true, '.value': text });
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    focused?.focus?.();
  }
}
