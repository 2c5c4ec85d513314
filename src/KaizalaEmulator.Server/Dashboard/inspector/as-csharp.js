import { isDescribed, mask, telling } from './secrets.js';

const statusNames = {
  200: 'OK', 201: 'Created', 204: 'NoContent', 308: 'PermanentRedirect', 400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden',
  404: 'NotFound', 405: 'MethodNotAllowed', 409: 'Conflict', 413: 'RequestEntityTooLarge', 429: 'TooManyRequests', 500: 'InternalServerError',
};

/** What a world of a test's own has in place of a secret. */
const secretsOfTest = {
  refreshtoken: 'kaizala.RefreshToken',
  applicationsecret: 'kaizala.Connector.Secret',
};

/** An xunit test that makes the call of a KaizalaServer, and expects what was answered. */
export function asCSharpTest(request) {
  const expected = statusNames[request.status] ? `HttpStatusCode.${statusNames[request.status]}` : `(HttpStatusCode)${request.status}`;
  return [
    '// using System.Net; using System.Text; using KaizalaEmulator.Testing; using Xunit;',
    '[Fact]',
    `public async Task ${nameOf(request)}()`,
    '{',
    ...[
      'await using var kaizala = await KaizalaServer.StartAsync();',
      `using var http = ${clientOf(request)};`,
      `using var request = new HttpRequestMessage(HttpMethod.${title(request.method)}, ${text(request.path.replace(/^\//, '') + request.query)});`,
      ...headerLines(request),
      ...bodyLines(request),
      '',
      'using var response = await http.SendAsync(request);',
      '',
      `Assert.Equal(${expected}, response.StatusCode);`,
      ...(request.errorCode ? [`Assert.Contains(${text(`"errorCode":"${request.errorCode}"`)}, await response.Content.ReadAsStringAsync());`] : []),
    ].map((line) => (line === '' ? '' : `    ${line.replaceAll('\n', '\n    ')}`)),
    '}',
    '',
  ].join('\n');
}

function nameOf(request) {
  const words = request.path.split('/').filter((part) => part !== '' && !/^v\d$|\d{3}|[^\w]/i.test(part));
  return [title(request.method), ...words, 'answers', request.status].join('_');
}

function clientOf(request) {
  const hasToken = Object.keys(request.requestHeaders).some((name) => name.toLowerCase() === 'accesstoken');
  if (!hasToken) {
    return 'kaizala.CreateAnonymousClient()';
  }
  return request.user ? `kaizala.CreateClient(kaizala.AccessTokenOf(${text(request.user)}))` : 'kaizala.CreateClient("a token that nobody has issued")';
}

function headerLines(request) {
  return telling(request)
    .filter(([name]) => !/^(accesstoken|content-type)$/i.test(name))
    .map(([name, value]) => `request.Headers.TryAddWithoutValidation(${text(name)}, ${valueOf(request, name, value)});`);
}

function valueOf(request, name, value) {
  if (name.toLowerCase() === 'applicationid' && value === request.applicationId) {
    return 'kaizala.Connector.ApplicationId';
  }
  return value === mask ? secretsOfTest[name.toLowerCase()] ?? '"put the secret here"' : text(value);
}

function bodyLines(request) {
  if (request.requestBody === '') {
    return [];
  }
  if (isDescribed(request)) {
    return ['request.Content = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "file.bin" } };'];
  }
  const type = Object.entries(request.requestHeaders).find(([name]) => name.toLowerCase() === 'content-type')?.[1].split(';')[0] ?? 'application/json';
  const lines = request.requestBody.includes(mask) ? ['// The journal masks secrets: put yours in place of ***.'] : [];
  return [...lines, `request.Content = new StringContent(${bodyText(request)}, Encoding.UTF8, ${text(type)});`];
}

/** A world of a test's own has a connector of its own, so its id is put in. */
function bodyText({ requestBody, applicationId }) {
  if (!applicationId || !requestBody.includes(applicationId)) {
    return raw(requestBody, '', requestBody);
  }
  const braces = longest(requestBody, /[{}]+/g) + 1;
  const filled = requestBody.replaceAll(applicationId, `${'{'.repeat(braces)}kaizala.Connector.ApplicationId${'}'.repeat(braces)}`);
  return raw(filled, '$'.repeat(braces), requestBody);
}

/** A raw string literal: what a body says stands in it as it is. */
function raw(content, dollars, original) {
  const quotes = '"'.repeat(Math.max(3, longest(original, /"+/g) + 1));
  return /[\r\n]|^"|"$/.test(content) ? `${dollars}${quotes}\n${content}\n${quotes}` : `${dollars}${quotes}${content}${quotes}`;
}

function longest(content, runs) {
  return Math.max(0, ...(content.match(runs) ?? []).map((run) => run.length));
}

function text(value) {
  return `"${value.replace(/[\\"]/g, '\\$&').replace(/\r/g, '\\r').replace(/\n/g, '\\n')}"`;
}

function title(method) {
  return method.charAt(0) + method.slice(1).toLowerCase();
}
