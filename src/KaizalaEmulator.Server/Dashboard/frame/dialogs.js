import { fill, h } from './dom.js';
import { button } from './fields.js';
import { CallError } from './control.js';

/** A modal dialog; it goes with its close. */
function openDialog(title, ...content) {
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' }, h('h2', { id: 'dialog-title' }, title), content);
  const opener = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks for values. `onsubmit` gets the form; while it works the dialog waits, what it throws is shown, else the dialog
 * closes. The promise is of what `onsubmit` gave, null where the dialog was closed.
 */
export function formDialog({ title, content, submit = 'Save', kind = 'button-main', onsubmit }) {
  return new Promise((resolve) => {
    let result = null;
    const problem = h('p', { class: 'form-problem', role: 'alert' });
    const send = h('button', { class: `button ${kind}` }, submit);
    const form = h('form', { class: 'stack', novalidate: true }, content, problem,
      h('div', { class: 'row form-end' }, button('Cancel', () => dialog.close()), send));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      send.disabled = true;
      try {
        result = (await onsubmit(form)) ?? true;
        dialog.close();
      } catch (error) {
        fill(problem, reasonOf(error));
        send.disabled = false;
      }
    });
    const dialog = openDialog(title, form);
    dialog.addEventListener('close', () => resolve(result));
  });
}

/** Asks before something that cannot be taken back. */
export function confirmed(title, text, submit, onsubmit) {
  return formDialog({ title, content: h('p', null, text), submit, kind: 'button-danger', onsubmit });
}

/** Says something that wants to be read and copied. */
export function tell(title, ...content) {
  const done = button('Done', () => dialog.close(), 'button-main');
  const dialog = openDialog(title, h('div', { class: 'stack' }, content, h('div', { class: 'row form-end' }, done)));
  return dialog;
}

function reasonOf(error) {
  if (!(error instanceof CallError) && !(error instanceof RangeError)) {
    console.error(error);
  }
  return error.message;
}
