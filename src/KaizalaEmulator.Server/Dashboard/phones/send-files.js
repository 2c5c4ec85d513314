import { CallError } from '../frame/control.js';

const kinds = [
  ['Image', /\.(jpe?g|png)$/i], ['Audio', /\.(mp3|wav)$/i], ['Video', /\.(mp4|3gpp?)$/i], ['Document', /\.(docx?|xlsx?|pptx?|pdf)$/i],
];

/** The content type the service wants beside an extension, where a browser may know none or another. */
const types = { mp3: 'audio/mpeg', wav: 'audio/wav', '3gp': 'video/3gpp', '3gpp': 'video/3gpp', mp4: 'video/mp4', pdf: 'application/pdf' };

/** Uploads files and sends them: several pictures as one album, anything else one by one, the caption with the first. */
export async function sendFiles(phone, group, files, caption, address) {
  const kindsOf = files.map(kindOf);
  if (files.length > 1 && kindsOf.every((kind) => kind === 'Image')) {
    await send('Album', files, caption);
    return;
  }
  for (const [index, file] of files.entries()) {
    await send(kindsOf[index], [file], index === 0 ? caption : '');
  }

  async function send(actionType, those, text) {
    const mediaResource = await phone.upload(those.map(typed));
    await phone.act(group, { actionType, actionBody: { mediaResource, caption: text }, ...address });
  }
}

/** One file for a question or a card. */
export const uploadOne = (phone, file) => {
  kindOf(file);
  return phone.upload([typed(file)]);
};

function kindOf(file) {
  const known = kinds.find(([, pattern]) => pattern.test(file.name));
  if (known === undefined) {
    throw new CallError(`${file.name} cannot be sent: expected a .jpg, .png, .mp3, .wav, .mp4, .3gp, .pdf or Office file.`);
  }
  return known[0];
}

function typed(file) {
  const type = types[file.name.split('.').at(-1).toLowerCase()];
  return type === undefined || type === file.type ? file : new File([file], file.name, { type });
}
