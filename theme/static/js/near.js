// Words in which one letter may be wrong. The plugin's spelling.py puts the names on shelves; what is
// said there of ends and shelves holds here as well.
const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ß: "ss" };
const LONG = 5;

// A word in lower case, each letter in its plainest form.
export const plain = (word) =>
  word
    .toLowerCase()
    .replace(/[łøđðþæœıß]/g, (letter) => PLAIN[letter])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

export const wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

// Whether one letter more, one less, another one, or two in each other's place make one word the other.
export const isNear = (one, other) => {
  const [a, b] = [[...one], [...other]];
  while (a.length && a[0] === b[0]) a.shift(), b.shift();
  while (a.length && a.at(-1) === b.at(-1)) a.pop(), b.pop();
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
};

const endsOf = (word) => {
  const letters = [...word];
  const ends = (count) => [`^${letters.slice(0, count).join("")}`, `${letters.slice(-count).join("")}$`];
  return [...(letters.length <= LONG ? ends(1) : []), ...(letters.length >= LONG - 1 ? ends(2) : [])];
};

export const shelfOf = (end, count) => [...end].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 0) % count;

// The names that are like a word, the most frequent first; `fetchShelf` gives a list of names by its number.
export const nearest = async (word, count, fetchShelf) => {
  const wanted = plain(word);
  if ([...wanted].length < 3) return [];
  const numbers = new Set(endsOf(wanted).map((end) => shelfOf(end, count)));
  const shelves = await Promise.all([...numbers].map(fetchShelf));
  const near = [...new Set(shelves.flat())].filter((name) => isNear(wanted, name));
  // Hardly anybody gets the first letter wrong.
  return [...near.filter((name) => name[0] === wanted[0]), ...near.filter((name) => name[0] !== wanted[0])];
};
