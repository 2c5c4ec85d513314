import { CallError, control } from '../frame/control.js';
import { copyButton, copyField } from '../frame/copy.js';
import { formDialog, tell } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { facts, field, select, setOptions } from '../frame/fields.js';
import { time } from '../frame/times.js';

/** The portal's "Generate token": asks for whom, and shows the refresh token with a line that uses it. */
export async function generateToken(applicationId) {
  const [{ connectors }, { users }, { groups }] = await Promise.all(
    ['/connectors', '/users', '/groups'].map((path) => control.get(path)));
  const active = connectors.filter((connector) => connector.active);
  if (active.length === 0 || users.length === 0) {
    throw new CallError('A token needs an active connector and a user.');
  }
  const made = await formDialog({
    title: 'Generate token',
    content: fields(active, users, groups, applicationId),
    submit: 'Generate',
    onsubmit: async ({ elements }) => ({
      ...(await control.post('/tokens', orderOf(elements))),
      connector: active.find((connector) => connector.applicationId === elements.applicationId.value),
    }),
  });
  if (made !== null) {
    showToken(made);
  }
}

function fields(connectors, users, groups, applicationId) {
  const kind = select('kind', [['user', 'User'], ['tenant', 'Tenant'], ['group', 'Group']]);
  const person = (user) => [user.mobileNumber, `${user.name || 'No name'} · ${user.mobileNumber}`];
  const user = select('mobileNumber', []);
  const group = field('Group', select('groupId', groups.map((one) => [one.groupId, one.name])), 'The token reaches this group alone.');
  const asks = () => {
    const people = kind.value === 'tenant' ? users.filter((one) => one.role === 'tenantAdmin') : users;
    const options = kind.value === 'group' ? [['', 'An admin of the group'], ...people.map(person)] : people.map(person);
    setOptions(user, options);
    group.hidden = kind.value !== 'group';
  };
  kind.addEventListener('change', asks);
  asks();
  return [
    field('Kind', kind, 'A tenant token reaches all groups of the tenant; only an administrator can have one.'),
    field('Connector', select('applicationId', connectors.map((one) => [one.applicationId, one.name]), known(connectors, applicationId))),
    group,
    field('For', user),
  ];
}

const known = (connectors, id) => (connectors.some((one) => one.applicationId === id) ? id : undefined);

function orderOf({ kind, applicationId, mobileNumber, groupId }) {
  return {
    kind: kind.value,
    applicationId: applicationId.value,
    mobileNumber: mobileNumber.value || undefined,
    groupId: kind.value === 'group' ? groupId.value : undefined,
  };
}

function showToken({ connector, ...made }) {
  const line = `curl ${location.origin}/v1/accessToken -H 'applicationId: ${connector.applicationId}' `
    + `-H 'applicationSecret: ${connector.applicationSecret}' -H 'refreshToken: ${made.refreshToken}'`;
  tell('Refresh token',
    facts([
      ['Token', copyField(made.refreshToken, 'the refresh token')],
      ['Expires', time(new Date(made.refreshTokenExpiry).toISOString())],
    ]),
    h('p', null, 'An access token is had for it by this call:'),
    h('pre', { tabindex: '0', 'aria-label': 'The call' }, line),
    h('div', { class: 'row' }, copyButton(line, 'the curl line')));
}
