// The words of a search as the index has them. The plugin's word_parts.py takes the words of entries apart likewise.
import { plain } from "./similar-names.js";

const FEWEST_LETTERS = 2;
const APOSTROPHES = /['’‘‛ʼʻʽʹˈ′‵\x60´＇՚׳ꞌ]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'+[\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED = ["Han", "Hira", "Kana", "Bopo", "Hang", "Thai", "Laoo", "Khmr", "Mymr", "Lana", "Tale", "Talu", "Tavt", "Bali", "Java"]
  .map((script) => `\\p{scx=${script}}`)
  .join("");
const RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, "gu");
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

export const withStraightApostrophes = (text) => text.replace(APOSTROPHES, "'");

// The words of a text, with those parted by an apostrophe also as one.
export const wordsOf = (text) => {
  const words = withStraightApostrophes(text).match(WORD) ?? [];
  return words.flatMap((word) => (word.includes("'") ? [word.replaceAll("'", ""), ...word.split(/'+/)] : [word]));
};

export const plainWords = (text) => (withStraightApostrophes(plain(text)).match(WORD) ?? []).join(" ").replaceAll("'", "");

export const isShort = (word) => [...word].length < FEWEST_LETTERS && !STARTS_UNSPACED.test(word);

export const isUnspaced = (word) => STARTS_UNSPACED.test(word);

// What stands for a word in the index: of a script without spaces, each two letters side by side.
const termsOfPart = (part) =>
  part.match(RUN).flatMap((run) => {
    const letters = isUnspaced(run) ? run.match(/\P{M}\p{M}*/gu) : [];
    return letters.length > 2 ? letters.slice(1).map((letter, number) => letters[number] + letter) : [run];
  });

const isEveryday = (word, everyday) => word.split(/'+/).every((part) => [...part].length === 1 || everyday.has(part));

// The words that are typed: how each is written, and the ways to look for it, the best first.
export const typedWords = (typed) =>
  (withStraightApostrophes(typed).match(WORD) ?? []).map((text) => {
    const parts = text.split(/'+/);
    const longParts = parts.filter((part) => !isShort(part));
    const ways = parts.length > 1 ? [[parts.join("")], longParts] : [parts];
    return { text, ways: ways.filter((way) => way.length).map((way) => way.flatMap(termsOfPart)) };
  });

// The words without everyday ones, which find nothing more beside others; all of them if all are everyday words.
export const withoutEveryday = (words, everyday) => {
  const kept = words.filter(({ text }) => isShort(text) || !isEveryday(plain(text), everyday));
  return kept.some(({ text }) => !isShort(text)) ? kept : words;
};
