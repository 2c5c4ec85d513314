import { control } from '../frame/control.js';
import { confirmed } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, select, setOptions, textInput, viewHead } from '../frame/fields.js';
import { time } from '../frame/times.js';
import { LedgerView } from './ledger-view.js';
import { milliseconds, shortPath, statusBadge } from './parts.js';
import { requestDetail } from './request-detail.js';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'];
const kinds = [['', 'Any status'], ['ok', 'Served'], ['moved', 'Sent on (308)'], ['error', 'Refused'], ['fault', 'Struck by a fault']];

/** The calls that the world has answered, as they come. */
export default class RequestsView extends LedgerView {
  #text = textInput('text', '', { type: 'search', placeholder: 'Path, person, error or reason', 'aria-label': 'Search requests' });
  #method = select('method', [['', 'Any method'], ...methods], '', { 'aria-label': 'Method' });
  #kind = select('kind', kinds, '', { 'aria-label': 'Status' });
  #connector = select('connector', [['', 'Any connector']], '', { 'aria-label': 'Connector' });

  filters = [this.#text, this.#method, this.#kind, this.#connector];

  get texts() {
    return {
      path: '/inspector/requests',
      label: 'Requests',
      estimate: 54,
      empty: 'No request yet. Each call of the API appears here as it is answered.',
      choose: 'Choose a request to see its headers and bodies, and to copy it.',
    };
  }

  head() {
    return viewHead('Requests', null, button('Clear', () => this.run(() => this.#clear()), 'button-small'));
  }

  async start() {
    this.onLive('request', ({ mobileNumber, text, ...line }) => this.lines.take({ ...line, user: mobileNumber, reason: text }));
    this.onLive('world', ({ change }) => change === 'requests' && this.lines.clear());
    const { connectors } = await control.get('/connectors', { signal: this.signal });
    setOptions(this.#connector, [['', 'Any connector'], ...connectors.map((connector) => [connector.applicationId, connector.name])]);
    await super.start();
  }

  async loadPage(page) {
    return (await control.get('/requests/summary', { query: page, signal: this.signal })).requests;
  }

  fits(line) {
    const text = this.#text.value.trim().toLowerCase();
    return (this.#method.value === '' || line.method === this.#method.value)
      && (this.#connector.value === '' || line.applicationId === this.#connector.value)
      && isOfKind(line, this.#kind.value)
      && (text === '' || `${line.path}${line.query ?? ''} ${line.user ?? ''} ${line.status} ${line.errorCode ?? ''} ${line.reason ?? ''}`.toLowerCase().includes(text));
  }

  renderLine(line) {
    return [
      h('span', { class: 'line-main' },
        h('span', { class: 'line-method' }, line.method), h('span', { class: 'line-path', title: line.path }, shortPath(line.path), line.query && h('span', { class: 'soft' }, line.query)),
        line.fault && badge('fault', 'warn'), statusBadge(line.status)),
      h('span', { class: 'line-more' },
        line.errorCode ? h('span', { class: 'line-error' }, line.errorCode, line.reason && `: ${line.reason}`) : h('span', null, line.user ?? ''),
        h('span', null, milliseconds(line.durationMs), ' · ', time(line.at, 'exact'))),
    ];
  }

  async renderDetail(id) {
    return requestDetail(await control.get(`/requests/${id}`, { signal: this.signal }));
  }

  #clear() {
    return confirmed('Clear the journal?', 'The requests so far are forgotten.', 'Clear', () => control.delete('/requests'));
  }
}

function isOfKind(line, kind) {
  switch (kind) {
    case 'ok': return line.status > 0 && line.status < 400 && line.status !== 308;
    case 'moved': return line.status === 308;
    case 'error': return line.status === 0 || line.status >= 400;
    case 'fault': return Boolean(line.fault);
    default: return true;
  }
}

customElements.define('requests-view', RequestsView);
