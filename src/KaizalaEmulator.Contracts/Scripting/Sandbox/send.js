// pm.sendRequest: with a callback, a promise, or both.
function headersOf(given) {
  if (!given) return [];
  if (typeof given === 'string') return given.split('\n').filter(Boolean).map(keyAndValue);
  if (Array.isArray(given)) return given.map(keyAndValue);
  return Object.entries(given).map(([key, value]) => ({ key, value: String(value) }));
}

function requestOf(given) {
  if (typeof given === 'string' || given instanceof Url) return { method: 'GET', url: String(given), header: [] };
  if (given instanceof Request) return { ...given.toJSON(), url: String(given.url) };
  if (given === null || typeof given !== 'object') throw new TypeError('pm.sendRequest takes a URL or a request');
  const body = typeof given.body === 'string' ? { mode: 'raw', raw: given.body } : given.body;
  for (const form of ['urlencoded', 'formdata']) {
    if (body && body[form] && !Array.isArray(body[form]) && typeof body[form] === 'object') {
      body[form] = Object.entries(body[form]).map(([key, value]) => ({ key, value: String(value) }));
    }
  }
  const url = given.url instanceof Url || typeof given.url === 'string' ? String(given.url) : given.url;
  return { method: given.method || 'GET', url, header: headersOf(given.header || given.headers), body, auth: given.auth };
}

function sendRequest(given, callback) {
  return new Promise((resolve, reject) => {
    host.send(JSON.stringify(requestOf(given)), (error, response) => {
      const failure = error === undefined ? null : new Error(error);
      const answer = answered(error === undefined ? response : {});
      // Whoever takes a callback does not look at the promise.
      if (failure && !callback) reject(failure);
      else resolve(answer);
      if (callback) callback(failure, answer);
    });
  });
}
