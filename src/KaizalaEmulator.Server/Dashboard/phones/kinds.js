// The kinds of what is sent, by the names people have for them.

const names = {
  Message: 'Message', Image: 'Photo', Album: 'Album', Audio: 'Audio', Video: 'Video', Document: 'Document', Announcement: 'Announcement', Job: 'Job',
  Survey: 'Survey', Poll: 'Poll', LetsMeet: 'Meeting', PhotoWithLocation: 'Photo at a place', ShareLocation: 'Location', Package: 'Card',
};

export const kindName = (kind) => names[kind] ?? kind;

/** What can be made on a phone besides messages and files, in the order of the menu. */
export const creatable = [
  ['announcement', 'Announcement'], ['job', 'Job'], ['survey', 'Survey'], ['poll', 'Poll'], ['meeting', 'Meeting'], ['location', 'Location'], ['card', 'Package card'],
];
