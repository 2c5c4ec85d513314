import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyButton } from '../frame/copy.js';
import { fill, h } from '../frame/dom.js';
import { badge, select, setOptions, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';

const columns = ['Operation', 'Call', 'Served', 'Refused', 'Last', 'Fields sent'];

/** Which operations and fields each connector has really used: what a port of it has to replace. */
export default class UsageView extends View {
  #connectors = [];
  #sections = h('div', { class: 'stack' }, h('p', { class: 'empty' }, 'Loading…'));
  #choice = select('connector', [['', 'All connectors']], '', { 'aria-label': 'Connector' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Usage', 'Which operations and fields each connector has really used, since the world began: what a port has to replace.',
        copyButton(() => markdown(this.#shown), 'as Markdown', 'Copy as Markdown')),
      h('div', { class: 'filters' }, this.#choice),
      this.#sections);
    this.on(this.#choice, 'input', () => this.#draw());
    const reload = coalesced(() => this.run(() => this.#load()), 400);
    this.onLive(['request', 'resync'], reload);
    await this.#load();
  }

  get #shown() {
    return this.#connectors.filter((connector) => this.#choice.value === '' || connector.applicationId === this.#choice.value);
  }

  async #load() {
    const { connectors } = await control.get('/usage', { signal: this.signal });
    this.#connectors = connectors.sort((a, b) => (a.applicationId === null) - (b.applicationId === null));
    const known = this.#connectors.filter((connector) => connector.applicationId !== null);
    setOptions(this.#choice, [['', 'All connectors'], ...known.map((connector) => [connector.applicationId, titleOf(connector)])],
      this.#choice.value || this.route.query.get('applicationId') || '');
    this.#draw();
  }

  #draw() {
    if (this.#shown.length === 0) {
      fill(this.#sections, h('section', { class: 'card' }, h('p', { class: 'empty' }, 'Nothing was called yet. Run your program against the emulator, then come back.')));
      return;
    }
    // The tables stay, so that the focus and the place in them do too.
    for (const [index, connector] of this.#shown.entries()) {
      const section = this.#section(connector, index);
      fill(section.querySelector('h2'), titleOf(connector), ' ', badge(`${connector.operations.length} operation${connector.operations.length === 1 ? '' : 's'}`));
      fillTable(section.querySelector('.table-frame'), columns, connector.operations.map(row));
    }
    while (this.#sections.children.length > this.#shown.length) {
      this.#sections.lastElementChild.remove();
    }
  }

  #section(connector, index) {
    const id = connector.applicationId ?? '';
    const there = this.#sections.children[index];
    if (there?.dataset.connector === id) {
      return there;
    }
    const made = h('section', { class: 'card stack', dataset: { connector: id } }, h('h2'), table(`Operations of ${titleOf(connector)}`, columns, []));
    if (there) {
      there.replaceWith(made);
    } else {
      this.#sections.append(made);
    }
    return made;
  }
}

function titleOf(connector) {
  return connector.applicationId === null ? 'Without a connector' : connector.name ?? `Deleted (${connector.applicationId})`;
}

function row(operation) {
  return {
    key: operation.name,
    cells: [
      h('strong', null, operation.name),
      h('code', null, `${operation.method} ${operation.path}`),
      operation.served,
      operation.refused > 0 ? badge(String(operation.refused), 'warn') : 0,
      time(operation.lastAt),
      h('div', { class: 'used-fields' },
        operation.fields.map((name) => h('code', null, name)),
        operation.parameters.map((name) => h('code', null, `?${name}`)),
        operation.hasMore && h('span', { class: 'soft' }, 'and more'),
        operation.fields.length + operation.parameters.length === 0 && h('span', { class: 'soft' }, 'none')),
    ],
  };
}

function markdown(connectors) {
  const cell = (text) => String(text).replaceAll('|', '\\|');
  return connectors.map((connector) => [
    `## ${titleOf(connector)}`, '',
    '| operation | call | served | refused | fields |', '| --- | --- | --- | --- | --- |',
    ...connector.operations.map((one) => `| ${[one.name, `${one.method} ${one.path}`, one.served, one.refused,
      [...one.fields, ...one.parameters.map((name) => `?${name}`)].join(', ')].map(cell).join(' | ')} |`),
    '',
  ].join('\n')).join('\n');
}

customElements.define('usage-view', UsageView);
