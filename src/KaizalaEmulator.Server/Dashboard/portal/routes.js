export default {
  path: '/portal',
  title: 'Portal',
  summary: 'Connectors, tokens, people, groups and PINs.',
  styles: ['/_dashboard/frame/tools.css', '/_dashboard/portal/portal.css'],
  views: [
    { path: '/portal/connectors', title: 'Connectors', load: () => import('./connectors.js') },
    { path: '/portal/connectors/:applicationId', title: 'Connector', parent: '/portal/connectors', load: () => import('./connector.js') },
    { path: '/portal/tokens', title: 'Tokens', load: () => import('./tokens.js') },
    { path: '/portal/users', title: 'Users', load: () => import('./users.js') },
    { path: '/portal/groups', title: 'Groups', load: () => import('./groups.js') },
    { path: '/portal/groups/:groupId', title: 'Group', parent: '/portal/groups', load: () => import('./group.js') },
    { path: '/portal/pins', title: 'PINs', load: () => import('./pins.js') },
  ],
};
