// Postman's words about the body of a response.
function jsonOf(response) {
  try { return { valid: true, value: response.json() }; } catch (e) { return { valid: false, why: e.message }; }
}

check('withBody', function () {
  mustBeResponse(this);
  this.assert(this.subject.text(), 'expected response to have content in body', 'expected response to not have content in body');
});
check('json', function () {
  mustBeResponse(this);
  const body = jsonOf(this.subject);
  this.assert(body.valid, `expected response body to be a valid json but got error ${body.why}`, 'expected response body not to be a valid json');
});
method('body', function (wanted) {
  mustBeResponse(this);
  const text = this.subject.text();
  if (arguments.length === 0) return this.withBody && undefined;
  if (wanted instanceof RegExp) {
    return this.assert(wanted.test(text), `expected response body text to match ${wanted} but got ${inspect(text)}`, `expected response body text ${inspect(text)} to not match ${wanted}`);
  }
  if (wanted !== null && typeof wanted === 'object') return void this.jsonBody(wanted);
  this.assert(text === wanted, `expected response body to equal ${inspect(wanted)} but got ${inspect(text)}`, `expected response body to not equal ${inspect(wanted)}`);
});
method('jsonBody', function (path, value) {
  mustBeResponse(this);
  const body = jsonOf(this.subject);
  if (arguments.length === 0) {
    return this.assert(body.valid, `expected response body to be a valid json but got error ${body.why}`, 'expected response body not to be a valid json');
  }
  if (path !== null && typeof path === 'object') {
    return this.assert(deepEqual(body.value, path), 'expected response body json to equal #{exp} but got #{act}', 'expected response body json to not equal #{exp} but got #{act}', path, body.value);
  }
  const found = atPath(body.value, path);
  if (arguments.length === 1) {
    return this.assert(found.found, `expected #{act} in response to contain property '${path}'`, `expected #{act} in response to not contain property '${path}'`, path, body.value);
  }
  this.assert(found.found && deepEqual(found.value, value), `expected response body json at "${path}" to contain #{exp} but got #{act}`,
    `expected response body json at "${path}" to not contain #{exp}`, value, found.value);
});
method('jsonSchema', function (schema) {
  const value = isResponse(this) ? this.subject.json() : this.subject;
  const errors = host.validate(JSON.stringify(schema), JSON.stringify(value));
  this.assert(errors.length === 0, `expected data to satisfy schema but found following errors: \n${errors.join(', ')}`, 'expected data to not satisfy schema');
});
