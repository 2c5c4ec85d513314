// The journal masks secrets, so a copied call is given those that its caller could send now.

export const mask = '***';

/** Secrets by the names of headers, as far as the world knows one for this request. */
export async function secretsOf(request, control) {
  const [{ tokens }, { connectors }, { now }] = await Promise.all(['/tokens', '/connectors', '/clock'].map((path) => control.get(path)));
  const alive = tokens.filter((token) =>
    !token.revoked
    && token.applicationId === request.applicationId
    && (request.user === null || token.mobileNumber === request.user)
    && Date.parse(token.expiresAt) > Date.parse(now));
  return {
    accesstoken: shortest(alive.filter((token) => token.use === 'access')),
    refreshtoken: shortest(alive.filter((token) => token.use === 'refresh')),
    applicationsecret: connectors.find((connector) => connector.applicationId === request.applicationId)?.applicationSecret,
  };
}

/** Of several that serve, the one that is easiest to read. */
function shortest(tokens) {
  return tokens.map((token) => token.token).sort((a, b) => a.length - b.length)[0];
}

/** Headers that say what the call says; the rest is the client's own affair. */
export function telling(request) {
  const own = /^(host|connection|content-length|user-agent|accept|accept-encoding|accept-language|accept-charset|cookie|origin|referer|dnt|priority|pragma|cache-control|sec-.*|traceparent|postman-token|expect|transfer-encoding)$/i;
  return Object.entries(request.requestHeaders).filter(([name]) => !own.test(name));
}

/** A body of the journal that stands for one that was not kept, such as an upload. */
export function isDescribed(request) {
  return request.requestBody.startsWith('(');
}
