/** Above this a text field itself becomes slow. */
const longTextCharacters = 200_000;

/** Whether a text is longer than anybody types: it was pasted as a whole. */
export const isLongText = (text: string) => text.length >= longTextCharacters;
