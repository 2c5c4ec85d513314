import { coalesced } from '../frame/coalesce.js';
import { CallError, control } from '../frame/control.js';
import { formDialog } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, field, select, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { toast } from '../frame/toasts.js';
import { View } from '../frame/view.js';
import { currentWorld, href } from '../frame/world.js';
import { describePolicy, editPolicy } from './policy.js';

const columns = ['Callback', 'Of', 'Events', 'Owner', 'Valid until', 'State', ''];

/** The webhooks, their state, and events out of the blue. */
export default class WebhooksView extends View {
  #table = table('Webhooks', columns, [], 'Loading…');

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Webhooks', 'Programs subscribe with POST /v1/webhook. Seven failed attempts at one delivery, over two days, disable a webhook.',
        button('Subscribe the emulator’s receiver', () => this.run(() => this.#subscribe()))),
      h('section', { class: 'card' }, this.#table));
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive(['webhook', 'clock', 'resync'], reload);
    this.onLive('world', ({ change }) => change === 'policies' && reload());
    await this.#load();
  }

  async #load() {
    const signal = this.signal;
    const [{ webhooks }, policies, { users }, { groups }, { now }] = await Promise.all(
      ['/webhooks', '/deliveries/policy', '/users', '/groups', '/clock'].map((path) => control.get(path, { signal })));
    const people = new Map(users.map((user) => [user.mobileNumber, user.name]));
    const names = new Map(groups.map((group) => [group.groupId, group.name]));
    const chosen = this.route.query.get('webhookId');
    const shown = chosen ? webhooks.filter((webhook) => webhook.webhookId === chosen) : webhooks;
    fillTable(this.#table, columns, shown.map((webhook) => ({
      key: webhook.webhookId,
      class: webhook.active ? null : 'is-quiet',
      cells: [
        h('div', { class: 'webhook-url' }, h('code', null, webhook.callBackUrl), h('span', { class: 'soft' }, webhook.webhookId)),
        [badge(webhook.objectType), ' ', names.get(webhook.objectId) ?? webhook.objectId],
        webhook.eventTypes.join(', '),
        people.get(webhook.mobileNumber) || webhook.mobileNumber,
        time(webhook.validUntil),
        [stateOf(webhook, now), ' ', policyOf(policies.webhooks[webhook.webhookId])],
        this.#actions(webhook),
      ],
    })), chosen ? 'This webhook is gone.' : 'No webhooks. POST /v1/webhook subscribes one; the button above makes a first one.');
  }

  #actions(webhook) {
    const what = `the webhook to ${webhook.callBackUrl}`;
    return h('div', { class: 'actions' },
      h('a', { class: 'button button-small', href: href('/inspector/deliveries', { webhook: webhook.webhookId }), 'aria-label': `Deliveries of ${what}` }, 'Deliveries'),
      button('Policy', () => this.run(() => editPolicy(webhook.webhookId)), 'button-small', { 'aria-label': `Policy of ${what}` }),
      button('Trigger', () => this.run(() => this.#trigger(webhook)), 'button-small', { 'aria-label': `Trigger ${what}` }));
  }

  async #trigger(webhook) {
    const delivery = await formDialog({
      title: 'Trigger an event',
      content: [
        h('p', { class: 'soft' }, 'An event out of the blue, without anything having happened.'),
        field('Event', select('eventType', webhook.eventTypes)),
        field('Data', h('textarea', { name: 'data', class: 'mono-input', rows: 6, spellcheck: 'false' }), 'A JSON object for the payload’s “data”. Left empty, a sample.'),
      ],
      submit: 'Send',
      onsubmit: ({ elements }) => control.post(`/webhooks/${encodeURIComponent(webhook.webhookId)}/trigger`, {
        eventType: elements.eventType.value, data: dataOf(elements.data.value),
      }),
    });
    if (delivery !== null) {
      location.hash = href(`/inspector/deliveries/${delivery.id}`);
    }
  }

  /** A first webhook without a program: the receiver takes every event. */
  async #subscribe() {
    const world = await control.get(`/worlds/${encodeURIComponent(currentWorld())}`);
    const group = world.groups.find((one) => world.curl?.includes(one.groupId));
    if (group === undefined) {
      throw new CallError('This world has no token or no group to subscribe with.');
    }
    const response = await fetch('/v1/webhook', {
      method: 'POST',
      headers: { accessToken: world.accessToken, 'Content-Type': 'application/json' },
      body: JSON.stringify({ objectId: group.groupId, objectType: 'Group', eventTypes: allEvents, callBackUrl: `${world.control}/receiver` }),
    });
    if (!response.ok) {
      throw new CallError((await response.json()).message, response.status);
    }
    toast(`Subscribed to ${group.groupName}. Send a message there to see it delivered.`, 'good');
  }
}

const allEvents = [
  'TextMessageCreated', 'AttachmentCreated', 'Announcement', 'ActionCreated', 'ActionResponse', 'SurveyCreated', 'SurveyResponse',
  'JobCreated', 'JobResponse', 'PollCreated', 'PollResponse', 'LetsMeetCreated', 'LetsMeetResponse', 'MemberAdded', 'MemberRemoved',
];

function stateOf(webhook, now) {
  return webhook.active ? badge('Active', 'good')
    : Date.parse(webhook.validUntil) <= Date.parse(now) ? badge('Expired', 'warn') : badge('Disabled', 'bad');
}

function policyOf(policy) {
  const text = policy ? describePolicy(policy) : '';
  return text !== '' && badge(text, 'warn');
}

function dataOf(text) {
  if (text.trim() === '') {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`Data: expected a JSON object. ${error.message}`);
  }
}

customElements.define('webhooks-view', WebhooksView);
