import { copyButton } from '../frame/copy.js';
import { CallError, control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';
import { VirtualList } from '../frame/virtual-list.js';

/** The line that sends a message, and the group as its sender sees it, where the message appears as it is sent. */
export class FirstMessage extends View {
  #world;
  #group;
  #list;
  #news = h('p', { class: 'first-news', role: 'status' });
  #arrived = new Set();

  constructor(world) {
    super();
    this.#world = world;
    this.#group = groupOf(world);
    this.#list = new VirtualList({
      label: `Messages of ${this.#group.groupName}`,
      key: (item) => item.referenceId,
      render: (item) => this.#render(item),
      estimate: 62,
      stick: 'end',
    });
  }

  async start() {
    this.className = 'card stack first-message';
    this.append(
      h('h2', null, 'Send your first message'),
      h('p', null, 'Paste this into a terminal, and see it arrive below.'),
      h('div', { class: 'first-line' }, h('code', { class: 'first-curl' }, this.#world.curl), copyButton(this.#world.curl, 'the curl line')),
      h('div', { class: 'row spread' },
        h('h3', null, this.#group.groupName),
        h('button', { class: 'button button-small', type: 'button', onclick: () => this.run(() => this.#send()) }, 'Send it from here')),
      this.#list,
      this.#news);
    fill(this.#news, 'Waiting for a message…');
    this.onLive('message', (message) => this.#take(message));
    this.onLive('resync', () => this.#load());
    await this.#load();
  }

  async #load() {
    const owner = encodeURIComponent(this.#world.users.find((user) => user.role === 'tenantAdmin')?.mobileNumber ?? this.#world.users[0].mobileNumber);
    const { items } = await control.get(`/phones/${owner}/groups/${this.#group.groupId}/feed`, { signal: this.signal });
    this.#list.items = items;
  }

  #take(message) {
    if (message.groupId !== this.#group.groupId || this.#list.items.some((item) => item.referenceId === message.referenceId)) {
      return;
    }
    this.#arrived.add(message.referenceId);
    this.#list.add({ referenceId: message.referenceId, kind: 'Message', senderName: message.name, sender: message.mobileNumber, sentAt: message.at, text: message.text });
    fill(this.#news, `Message arrived from ${message.name || message.mobileNumber}: ${message.text}`);
  }

  #render(item) {
    return h('article', { class: this.#arrived.has(item.referenceId) ? 'first-item is-new' : 'first-item' },
      h('p', { class: 'first-sender' }, h('strong', null, item.senderName || item.sender), ' ', h('span', { class: 'soft' }, time(item.sentAt, 'clock'))),
      h('p', null, item.text ?? item.actionBody?.title ?? '', item.kind !== 'Message' && h('span', { class: 'badge' }, item.kind)));
  }

  /** What the line does, by the same API and the same token. */
  async #send() {
    const response = await fetch(`/v1/groups/${this.#group.groupId}/messages`, {
      method: 'POST',
      headers: { accessToken: this.#world.accessToken, 'Content-Type': 'application/json' },
      body: JSON.stringify({ message: 'Hello from the dashboard' }),
    });
    if (!response.ok) {
      throw new CallError((await response.json()).message, response.status);
    }
  }
}

/** The group that the line names. */
function groupOf(world) {
  return world.groups.find((group) => world.curl.includes(group.groupId)) ?? world.groups[0];
}

customElements.define('first-message', FirstMessage);
