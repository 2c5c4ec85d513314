export default {
  path: '/phones',
  title: 'Phones',
  summary: 'See what people see, and answer as they would.',
  styles: [],
  views: [],
};
