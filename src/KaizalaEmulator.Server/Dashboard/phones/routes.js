export default {
  path: '/phones',
  title: 'Phones',
  summary: 'See what people see, and answer as they would.',
  styles: ['/_dashboard/phones/handset.css', '/_dashboard/phones/posts.css', '/_dashboard/phones/forms.css'],
  views: [
    // Comma lists of the same order; see place.js.
    { path: '/phones/:numbers?/:places?', title: 'Handsets', load: () => import('./phones.js') },
  ],
};
