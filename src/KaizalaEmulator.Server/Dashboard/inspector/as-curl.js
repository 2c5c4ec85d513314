import { isDescribed, mask, telling } from './secrets.js';

/** One line for a shell. A secret that nobody knows any more becomes a variable to fill in. */
export function asCurl(request, secrets = {}) {
  const parts = ['curl'];
  const body = isDescribed(request) ? '' : request.requestBody;
  if (request.method !== (body === '' ? 'GET' : 'POST')) {
    parts.push('-X', request.method);
  }
  parts.push(quoted(`${schemeOf(request.host)}://${request.host}${request.path}${request.query}`));
  for (const [name, value] of telling(request)) {
    const known = value === mask ? secrets[name.toLowerCase()] : value;
    parts.push('-H', known === undefined ? `"${name}: $${variable(name)}"` : quoted(`${name}: ${known}`));
  }
  if (body !== '') {
    parts.push('-d', quoted(body));
  } else if (isDescribed(request)) {
    parts.push('-F', quoted('file=@FILE'));
  }
  return parts.join(' ');
}

/** The service's own names are served by HTTPS alone. */
function schemeOf(host) {
  return /(^|\.)(kaiza\.la|osi\.office\.net)(:|$)/i.test(host) ? 'https' : 'http';
}

function variable(name) {
  return name.replace(/[a-z](?=[A-Z])/g, '$&_').replace(/\W/g, '_').toUpperCase();
}

function quoted(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
