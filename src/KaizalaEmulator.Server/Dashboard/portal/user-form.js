import { h } from '../frame/dom.js';
import { checkbox, field, select, textInput } from '../frame/fields.js';

/** The fields of a person; a number is given once. */
export function userFields(user, endpoints) {
  return [
    h('div', { class: 'pair' },
      !user && field('Mobile number', textInput('mobileNumber', '', { type: 'tel', placeholder: '+919910870099', required: true }), 'With the country code.'),
      field('Name', textInput('name', user?.name ?? ''))),
    h('div', { class: 'pair' },
      field('Role', select('role', [['user', 'User'], ['tenantAdmin', 'Tenant administrator']], user?.role)),
      field('PIN', textInput('pin', user?.pin ?? '', { inputmode: 'numeric', placeholder: 'random' }), 'Four to eight digits, the same at every sign-in.'),
      field('Endpoint', select('endpoint', endpoints, user?.endpoint), user ? 'Another one is a relocation.' : null)),
    user?.provisioned
      ? null
      : checkbox('provisioned', 'Provisioned: has signed in to the app once', user?.provisioned ?? false),
  ];
}

/** What the control plane is sent: what was left empty stays as it is. */
export function userOf({ elements }) {
  const user = { name: elements.name.value, role: elements.role.value, endpoint: elements.endpoint.value };
  for (const name of ['mobileNumber', 'pin']) {
    if (elements[name]?.value.trim()) {
      user[name] = elements[name].value.trim();
    }
  }
  return elements.provisioned?.checked ? { ...user, provisioned: true } : user;
}
