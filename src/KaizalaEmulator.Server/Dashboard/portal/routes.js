export default {
  path: '/portal',
  title: 'Portal',
  summary: 'Connectors, tokens, people, groups and PINs.',
  styles: [],
  views: [],
};
