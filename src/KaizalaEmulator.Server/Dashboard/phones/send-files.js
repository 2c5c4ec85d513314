import { CallError } from '../frame/control.js';

const kinds = [
  ['Image', /\.(jpe?g|png)$/i], ['Audio', /\.(mp3|wav)$/i], ['Video', /\.(mp4|3gpp?)$/i], ['Document', /\.(docx?|xlsx?|pptx?|pdf)$/i],
];

/** Sends files: several pictures as one album, anything else one by one, the caption with the first. Nothing is sent before all are uploaded. */
export async function sendFiles(phone, group, files, caption, address) {
  const kindsOf = files.map(kindOf);
  const isAlbum = files.length > 1 && kindsOf.every((kind) => kind === 'Image');
  const parts = isAlbum ? [['Album', files]] : files.map((file, index) => [kindsOf[index], [file]]);
  const actions = [];
  for (const [actionType, those] of parts) {
    actions.push({ actionType, actionBody: { mediaResource: await phone.upload(those), caption: actions.length === 0 ? caption : '' }, ...address });
  }
  for (const action of actions) {
    await phone.act(group, action);
  }
}

/** One file for a question or a card. */
export const uploadOne = (phone, file) => {
  kindOf(file);
  return phone.upload([file]);
};

function kindOf(file) {
  const known = kinds.find(([, pattern]) => pattern.test(file.name));
  if (known === undefined) {
    throw new CallError(`${file.name} cannot be sent: expected a .jpg, .png, .mp3, .wav, .mp4, .3gp, .pdf or Office file.`);
  }
  return known[0];
}
