import { h } from '../frame/dom.js';
import { button, checkbox, field, textInput } from '../frame/fields.js';

/** The portal's names, in its order. */
export const permissions = [
  'Group Information', 'Group Member List', 'Text Message', 'Action & Responses', 'User Profile', 'Media', 'Outgoing Webhooks',
  'Tenant Data', 'Reactions',
];

/** The fields of a connector; those of a new one may choose its id. */
export function connectorFields(connector) {
  const checks = permissions.map((name) => checkbox('permission', name, connector?.permissions.includes(name) ?? true, { value: name }));
  const setAll = (checked) => checks.forEach((check) => { check.firstElementChild.checked = checked; });
  return [
    field('Name', textInput('name', connector?.name ?? '', { placeholder: 'Connector' })),
    !connector && field('Application id', textInput('applicationId', '', { class: 'mono-input', placeholder: 'Left empty, one is made' }),
      'One that your program has compiled in may stand here.'),
    h('fieldset', null, h('legend', null, 'Permissions'),
      h('div', { class: 'stack' },
        h('div', { class: 'checks' }, checks),
        h('div', { class: 'row' },
          button('All', () => setAll(true), 'button-small', { 'aria-label': 'All of the permissions' }),
          button('None', () => setAll(false), 'button-small', { 'aria-label': 'None of the permissions' })))),
    field('Redirect URLs', h('textarea', { name: 'redirectUrls', class: 'mono-input', rows: 3, spellcheck: 'false', '.value': (connector?.redirectUrls ?? []).join('\n') }),
      'Where an OAuth sign-in may send the browser back to, one a line. With http://localhost among them any loopback URL will do.'),
  ];
}

/** What the control plane is sent. */
export function connectorOf(form) {
  const { name, applicationId, redirectUrls } = form.elements;
  const id = applicationId?.value.trim();
  return {
    ...(id ? { applicationId: id } : {}),
    name: name.value.trim() || 'Connector',
    permissions: [...form.querySelectorAll('[name=permission]:checked')].map((box) => box.value),
    redirectUrls: redirectUrls.value.split('\n').map((line) => line.trim()).filter(Boolean),
  };
}
