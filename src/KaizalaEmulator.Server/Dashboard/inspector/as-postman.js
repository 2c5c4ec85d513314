import { isDescribed, mask, telling } from './secrets.js';

/** An item of a Postman collection, format 2.1. The host is the variable `endpointUrl`, secrets are variables of their headers' names. */
export function asPostmanItem(request) {
  const path = request.path.split('/').filter(Boolean);
  const query = [...new URLSearchParams(request.query)].map(([key, value]) => ({ key, value }));
  const item = {
    name: `${request.method} ${request.path}`,
    request: {
      method: request.method,
      header: telling(request).map(([key, value]) => ({ key, value: value === mask ? `{{${camel(key)}}}` : value })),
      ...bodyOf(request),
      url: { raw: `{{endpointUrl}}${request.path}${request.query}`, host: ['{{endpointUrl}}'], path, ...(query.length > 0 ? { query } : {}) },
    },
    response: [],
  };
  return JSON.stringify(item, null, 2);
}

function bodyOf(request) {
  if (request.requestBody === '') {
    return {};
  }
  return isDescribed(request)
    ? { body: { mode: 'formdata', formdata: [{ key: 'file', type: 'file', src: [] }] } }
    : { body: { mode: 'raw', raw: request.requestBody, ...(/^\s*[{[]/.test(request.requestBody) ? { options: { raw: { language: 'json' } } } : {}) } };
}

function camel(name) {
  return name.replace(/[-_](\w)/g, (_, letter) => letter.toUpperCase());
}
