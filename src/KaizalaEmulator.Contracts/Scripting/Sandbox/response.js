// pm.response and the answers of pm.sendRequest.
class PostmanResponse {
  constructor(given) {
    this.code = given.code;
    this.status = given.status;
    this.headers = new HeaderList(given.headers || []);
    this.responseTime = given.responseTime;
    this.responseSize = given.responseSize;
    hide(this, 'body', given.body);
    hide(this, 'cookieValues', given.cookies || {});
  }

  text() { return this.code === undefined ? undefined : this.body(); }
  json(reviver) {
    const text = this.text();
    return JSON.parse(text === undefined ? '' : text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, reviver);
  }
  reason() { return this.status; }
  size() { return { body: this.responseSize, header: this.headers.toString().length, total: this.responseSize + this.headers.toString().length }; }
  toJSON() { return { code: this.code, status: this.status, header: this.headers.all(), body: this.text(), responseTime: this.responseTime }; }
  get cookies() { return new CookieList(this.cookieValues); }
  get to() { return expect(this).to; }
}

// Cookies that the jar holds for the URL of the request.
class CookieList {
  constructor(values) { hide(this, 'values', values); }
  get(name) { return Object.prototype.hasOwnProperty.call(this.values, name) ? this.values[name] : undefined; }
  has(name) { return Object.prototype.hasOwnProperty.call(this.values, name); }
  toObject() { return { ...this.values }; }
  all() { return Object.entries(this.values).map(([name, value]) => ({ name, value })); }
  each(visit) { this.all().forEach(visit); }
  count() { return Object.keys(this.values).length; }
}

const answered = given => new PostmanResponse(given);
