// Postman's words about a response.
const isResponse = assertion => assertion.subject instanceof PostmanResponse;

function mustBeResponse(assertion) {
  if (!isResponse(assertion)) assertion.refuse(`expected ${inspect(assertion.subject)} to be a response: this word is about pm.response`);
}

function statusClass(name, holds, words) {
  check(name, function () {
    mustBeResponse(this);
    const code = this.subject.code;
    this.assert(holds(code), `expected response code to be ${words} but found ${code}`, `expected response code to not be ${words}`);
  });
}

const between = (low, high) => code => code >= low && code < high;
statusClass('info', between(100, 200), '1XX');
statusClass('success', between(200, 300), '2XX');
statusClass('redirection', between(300, 400), '3XX');
statusClass('clientError', between(400, 500), '4XX');
statusClass('serverError', between(500, 600), '5XX');
statusClass('error', between(400, 600), '4XX or 5XX');

function reasonWord(name, code, reason, otherwise) {
  check(name, function () {
    if (otherwise && !isResponse(this)) return otherwise.call(this);
    mustBeResponse(this);
    const got = reasonOf(this.subject).toUpperCase();
    this.assert(got === reason, `expected response to have status reason '${reason}' but got '${got}'`, `expected response to not have status reason '${reason}'`);
  });
}

const reasonOf = response => String(response.status === undefined ? '' : response.status);

reasonWord('ok', 200, 'OK', function () { this.assert(this.subject, 'expected #{this} to be truthy', 'expected #{this} to be falsy'); });
reasonWord('accepted', 202, 'ACCEPTED');
reasonWord('badRequest', 400, 'BAD REQUEST');
reasonWord('unauthorized', 401, 'UNAUTHORIZED');
reasonWord('unauthorised', 401, 'UNAUTHORIZED');
reasonWord('forbidden', 403, 'FORBIDDEN');
reasonWord('notFound', 404, 'NOT FOUND');
reasonWord('rateLimited', 429, 'TOO MANY REQUESTS');

method('status', function (wanted) {
  mustBeResponse(this);
  if (typeof wanted === 'number') return this.statusCode(wanted);
  this.statusReason(wanted);
});
method('statusCode', function (wanted) {
  mustBeResponse(this);
  const code = this.subject.code;
  this.assert(code === Number(wanted), `expected response to have status code ${wanted} but got ${code}`, `expected response to not have status code ${wanted}`);
});
method('statusReason', function (wanted) {
  mustBeResponse(this);
  const reason = this.subject.status;
  this.assert(reason === wanted, `expected response to have status reason '${wanted}' but got '${reason}'`, `expected response to not have status reason '${wanted}'`);
});
method('header', function (name, value) {
  if (!this.subject || !(this.subject.headers instanceof HeaderList)) mustBeResponse(this);
  const headers = this.subject.headers;
  const found = headers.one(name);
  this.assert(found !== undefined, `expected ${subjectName(this)} to have header with key '${name}'`,
    arguments.length < 2 ? `expected ${subjectName(this)} to not have header with key '${name}'` : '');
  if (arguments.length < 2) return;
  this.assert(found.value === value, `expected '${name}' ${subjectName(this)} header to be '${value}' but got '${found.value}'`,
    `expected '${name}' ${subjectName(this)} header to not be '${value}'`);
});

const subjectName = assertion => isResponse(assertion) ? 'response' : 'request';

for (const name of ['responseTime', 'responseSize']) {
  define(name, { get() { return isResponse(this) ? this.about(this.subject[name]) : this.about(this.subject && this.subject[name]); } });
}
