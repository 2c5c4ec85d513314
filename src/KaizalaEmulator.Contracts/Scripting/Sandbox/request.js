// pm.request: as the collection states it before sending, as it was sent afterwards.
class Url {
  constructor(raw, query, variable) {
    this.raw = raw;
    this.query = new PropertyList(query);
    this.variables = new PropertyList(variable || []);
  }

  static parse(text) {
    const plain = String(text).split('#')[0];
    const at = plain.indexOf('?');
    return new Url(at < 0 ? plain : plain.slice(0, at), at < 0 ? [] : plain.slice(at + 1).split('&').map(pair => {
      const equals = pair.indexOf('=');
      return equals < 0 ? { key: pair, value: null } : { key: pair.slice(0, equals), value: pair.slice(equals + 1) };
    }));
  }

  get parts() { return /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]*)(?::([^/]*))?(.*)$/i.exec(this.raw) || []; }
  get protocol() { return this.parts[1]; }
  get host() { return (this.parts[2] || '').split('.'); }
  get port() { return this.parts[3]; }
  get path() { return (this.parts[4] || '').replace(/^\//, '').split('/'); }
  getHost() { return this.parts[2] || ''; }
  getPath() { return this.parts[4] || '/'; }
  getRemote() { return this.port ? `${this.getHost()}:${this.port}` : this.getHost(); }
  getQueryString() {
    return this.query.filter(one => !one.disabled).map(one => one.value === null || one.value === undefined ? one.key : `${one.key}=${one.value}`).join('&');
  }
  getPathWithQuery() { const query = this.getQueryString(); return this.getPath() + (query ? `?${query}` : ''); }
  addQueryParams(items) { (typeof items === 'string' ? Url.parse(`?${items}`).query.all() : items).forEach(item => this.query.add(item)); }
  removeQueryParams(keys) { [].concat(keys).forEach(key => this.query.remove(key)); }
  update(url) { Object.assign(this, Url.parse(typeof url === 'string' ? url : url.raw || url)); }
  toString() { const query = this.getQueryString(); return this.raw + (query ? `?${query}` : ''); }
  toJSON() { return { raw: this.raw, query: this.query.all(), variable: this.variables.all() }; }
}

class RequestBody {
  constructor(given) { this.update(given); }
  update(given) {
    const body = typeof given === 'string' ? { mode: 'raw', raw: given } : given || {};
    Object.assign(this, body);
    for (const form of ['urlencoded', 'formdata']) {
      if (body[form] && !(body[form] instanceof PropertyList)) {
        this[form] = new PropertyList(typeof body[form] === 'string' ? Url.parse(`?${body[form]}`).query.all() : body[form].slice());
      }
    }
  }
  isEmpty() { return !this.mode || (this.mode === 'raw' ? !this.raw : this.mode === 'file' ? !this.file : this[this.mode].count() === 0); }
  toString() { return this.mode === 'raw' ? this.raw || '' : this.mode === 'urlencoded' ? this.urlencoded.toString() : ''; }
}

class Request {
  constructor(given) {
    this.method = given.method;
    hide(this, 'currentUrl', new Url(given.url.raw, given.url.query, given.url.variable));
    Object.defineProperty(this, 'url', {
      enumerable: true, get() { return this.currentUrl; }, set(url) { this.currentUrl = url instanceof Url ? url : Url.parse(url); },
    });
    this.headers = new HeaderList(given.header);
    hide(this, 'currentBody', given.body ? new RequestBody(given.body) : undefined);
    Object.defineProperty(this, 'body', {
      enumerable: true, get() { return this.currentBody; }, set(body) { this.currentBody = body instanceof RequestBody ? body : body ? new RequestBody(body) : undefined; },
    });
    this.auth = given.auth;
  }

  getHeaders(options) { return this.headers.toObject(options && options.enabled, !(options && options.ignoreCase)); }
  addHeader(header) { this.headers.add(header); }
  upsertHeader(header) { this.headers.upsert(header); }
  removeHeader(name) { this.headers.remove(name); }
  forEachHeader(visit) { this.headers.each(visit); }
  addQueryParams(items) { this.url.addQueryParams(items); }
  removeQueryParams(keys) { this.url.removeQueryParams(keys); }
  toJSON() { return { method: this.method, url: this.url, header: this.headers.all(), body: this.body, auth: this.auth || undefined }; }
  get to() { return expect(this).to; }
}
