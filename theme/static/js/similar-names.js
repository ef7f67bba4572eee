// Finds names in which one letter of a typed word may be wrong. The plugin's spelling.py sorts the names into lists,
// by the first letters of each and by its last ones; a word is looked up by the same letters here.
const PLAIN_LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ß: "ss" };
const LONG_WORD = 5;

// A word in lower case, each letter in its plainest form.
export const plain = (word) =>
  word
    .toLowerCase()
    .replace(/[łøđðþæœıß]/g, (letter) => PLAIN_LETTERS[letter])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

// Whether one letter more, one less, another letter, or two letters swapped make one word the other.
export const isSimilar = (word, otherWord) => {
  const [a, b] = [[...word], [...otherWord]];
  while (a.length && a[0] === b[0]) a.shift(), b.shift();
  while (a.length && a.at(-1) === b.at(-1)) a.pop(), b.pop();
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
};

const endsOf = (word) => {
  const letters = [...word];
  const ends = (count) => [`^${letters.slice(0, count).join("")}`, `${letters.slice(-count).join("")}$`];
  return [...(letters.length <= LONG_WORD ? ends(1) : []), ...(letters.length >= LONG_WORD - 1 ? ends(2) : [])];
};

// The number of the list for one end of words, out of `count` lists.
export const listNumber = (end, count) => [...end].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 0) % count;

// The names similar to a word, the most frequent first; `fetchNames` fetches a list of names by its number.
export const similarNames = async (word, count, fetchNames) => {
  const typed = plain(word);
  if ([...typed].length < 3) return [];
  const numbers = new Set(endsOf(typed).map((end) => listNumber(end, count)));
  const lists = await Promise.all([...numbers].map(fetchNames));
  const similar = [...new Set(lists.flat())].filter((name) => isSimilar(typed, name));
  // Hardly anybody gets the first letter wrong.
  return [...similar.filter((name) => name[0] === typed[0]), ...similar.filter((name) => name[0] !== typed[0])];
};
