// Looks for words in the parts of the index: one for all entries, and one for the stories of each other language.
import { plain, similarNames } from "./similar-names.js";
import { isShort, isUnspaced, typedWords, withoutEveryday, withStraightApostrophes, wordsOf } from "./search-words.js";

const FEW_LETTERS = 3; // so few are most likely the beginning of a word
const MOST_WORDS = 8; // of a search of which only part is found

const termsOf = (words) => words.flatMap(({ terms, ways }) => terms ?? ways[0]).join(" ");
const textOf = (words) => words.map(({ text }) => text).join(" ");
const isSpoken = (language) => navigator.languages.some((preferred) => preferred.split("-")[0] === language);

// Those of the words that begin no word of the text.
const missingWords = (words, text) => {
  const wordsOfText = wordsOf(plain(text));
  const isThere = (term) => wordsOfText.some((wordOfText) => wordOfText.startsWith(plain(term)));
  return words.filter(({ terms }) => !terms.every(isThere));
};

// `form` says where the index is and what is in it. The search is asked with { words, filters, sort }; its answer has
// `matches` (pairs of a part and an id), the `words` that they match, those `missing`, and the `terms` of the index.
export const openIndex = ({ folder, indexFolder, version, root, lang, nameListCount, languages, commonWords }) => {
  const common = new Set(commonWords.split(" "));
  // The words of sentences, by language; without them every word is looked for.
  const everyday = {};
  const everydayLoaded = fetch(`${indexFolder}sentence-words.json`)
    .then((response) => response.json())
    .then((lists) => Object.entries(lists).forEach(([language, words]) => (everyday[language] = new Set([...words, ...common]))))
    .catch(() => {});
  const everydayOf = (part) => everyday[part ? part.slice(0, -1) : lang] ?? common;

  // Each part of the index is searched by a worker of its own, which starts when it is first asked.
  const workers = new Map();

  const ask = (part, job, request) => {
    if (!workers.has(part)) {
      const where = new URLSearchParams({ root, index: `${indexFolder}${part}`, version });
      const worker = new Worker(`${folder}finder.js#${where}`, { type: "module" });
      const waiting = new Map();
      let turn = 0;
      worker.addEventListener("message", ({ data }) => {
        const { resolve, reject } = waiting.get(data.turn);
        waiting.delete(data.turn);
        data.error ? reject(new Error(data.error)) : resolve(data.answer);
      });
      worker.addEventListener("error", () => waiting.forEach(({ reject }) => reject(new Error("no finder"))));
      workers.set(part, (message) =>
        new Promise((resolve, reject) => {
          waiting.set((turn += 1), { resolve, reject });
          worker.postMessage({ ...message, turn });
        }),
      );
    }
    return workers.get(part)({ job, ...request });
  };

  const fetchNames = async (number) => (await fetch(`${indexFolder}names/${number}.json`)).json();

  // The names similar to a word, fetched once.
  const similarTo = new Map();
  const namesLike = (word) => {
    if (!similarTo.has(word)) similarTo.set(word, similarNames(word, Number(nameListCount), fetchNames));
    similarTo.get(word).catch(() => similarTo.delete(word));
    return similarTo.get(word);
  };

  const matchesIn = async (part, terms, { filters, sort }) =>
    (await ask(part, "find", { words: terms, filters, sort })).map((id) => [part, id]);

  const isIn = async (part, terms) =>
    (await Promise.all(terms.map((term) => isShort(term) || ask(part, "has", { word: term })))).every(Boolean);

  // The word as the index has it: `isKnown` says whether it does.
  const lookUp = async (part, word) => {
    for (const terms of word.ways) {
      if (await isIn(part, terms)) return { ...word, terms, isKnown: true };
    }
    return { ...word, terms: word.ways[0], isKnown: false };
  };

  // Pagefind drops a word that it does not know, or takes it for a shorter one. So we ask whether it has each
  // word; and since the last word may still be unfinished, the words that begin so are fetched meanwhile.
  const lookUpAll = async (part, words) => {
    const last = words.at(-1)?.text ?? "";
    const isBeginning = last.length > 2 && !isUnspaced(last) && !everydayOf(part).has(plain(last));
    const [, ...lookedUp] = await Promise.all([
      isBeginning && ask(part, "complete", { word: last.replaceAll("'", "") }),
      ...words.map((word) => lookUp(part, word)),
    ]);
    return lookedUp;
  };

  // Those of the words that begin no word of any entry. The first result has most of them.
  const unknownWords = async (part, words, matches) => {
    const left = matches.length && words.length ? missingWords(words, await ask(part, "text", { id: matches[0][1] })) : words;
    const isKnown = await Promise.all(
      left.map(async (word) => !missingWords([word], await ask(part, "sample", { word: word.terms.join(" ") })).length),
    );
    return left.filter((_, number) => !isKnown[number]);
  };

  const searchPart = async (part, words, others) => {
    const lookedUp = await lookUpAll(part, words);
    const matches = await matchesIn(part, termsOf(lookedUp), others);
    const doubtful = lookedUp.filter(({ isKnown }) => !isKnown);
    if (!part) doubtful.filter(({ text }) => text.length > FEW_LETTERS).forEach(({ text }) => namesLike(text)); // the names come meanwhile
    return { words: lookedUp, matches, unknown: await unknownWords(part, doubtful, matches) };
  };

  // The words with every unknown word replaced by the name that is most like it, or left out; none if no name is like any.
  const correctedWords = async (words, unknown) => {
    const corrections = new Map();
    for (const word of unknown) {
      const [name] = await namesLike(word.text);
      if (name) corrections.set(word, { text: name[0].toUpperCase() + name.slice(1), terms: [name] });
    }
    return corrections.size ? words.map((word) => (unknown.includes(word) ? corrections.get(word) : word)).filter(Boolean) : [];
  };

  // As many of the words as are found together: those from the first on, or more of them from the last on.
  const foundTogether = async (words, others) => {
    const collect = async (inOrder) => {
      const kept = new Set();
      for (const word of inOrder) {
        const tried = words.filter((other) => kept.has(other) || other === word);
        if (kept.size || !isShort(word.text)) {
          if ((await matchesIn("", termsOf(tried), others)).length) kept.add(word);
        }
      }
      return words.filter((word) => kept.has(word));
    };
    const [forwards, backwards] = [await collect(words), await collect(words.toReversed?.() ?? [...words].reverse())];
    return backwards.length > forwards.length ? backwards : forwards;
  };

  const searchLanguages = (asked, typed, others) =>
    Promise.all(
      asked.map(async (language) => {
        const part = `${language}/`;
        const { matches, unknown } = await searchPart(part, withoutEveryday(typed, everydayOf(part)), others);
        return unknown.length ? [] : matches;
      }),
    );

  const isFilteredOut = async (terms, unknown, { filters }) =>
    !unknown.length && Object.keys(filters).length > 0 && (await matchesIn("", terms, { filters: {} })).length > 0;

  const search = async ({ words: typed, ...others }) => {
    await everydayLoaded;
    const all = typedWords(typed);
    if (!all.length || typed.includes('"')) {
      const terms = withStraightApostrophes(typed);
      return { matches: await matchesIn("", terms, others), words: typed, terms };
    }
    const { words, matches, unknown } = await searchPart("", withoutEveryday(all, everydayOf("")), others);
    if (unknown.length) {
      const corrected = await correctedWords(words, unknown);
      const terms = termsOf(corrected);
      const correctedMatches = corrected.length ? await matchesIn("", terms, others) : [];
      if (correctedMatches.length) return { matches: correctedMatches, words: textOf(corrected), terms };
    }
    // Stories in other languages have other endings; their own index is asked where it may help.
    const asked = languages.split(" ").filter((language) => language && (unknown.length || !matches.length || isSpoken(language)));
    const foreignMatches = (await searchLanguages(asked, all, others)).flat();
    const own = unknown.length ? [] : matches;
    const ownIds = new Set(own.map(([, id]) => id));
    const found = [...own, ...foreignMatches.filter(([, id]) => !ownIds.has(id))];
    const terms = termsOf(words);
    if (found.length || (await isFilteredOut(terms, unknown, others))) return { matches: found, words: typed, terms };
    const kept = await foundTogether(words.filter((word) => !unknown.includes(word)).slice(0, MOST_WORDS), others);
    if (!kept.length) return { matches: [], words: typed, terms };
    const missing = textOf(words.filter((word) => !kept.includes(word)));
    return { matches: await matchesIn("", termsOf(kept), others), words: textOf(kept), missing, terms: termsOf(kept) };
  };

  return {
    begin: () => ask("", "begin", {}),
    search,
    saysLittle: (words) => isShort(words) || common.has(plain(words)),
    read: (matches) => Promise.all(matches.map(async ([part, id]) => (await ask(part, "read", { ids: [id] }))[0])),
    counts: (terms, filters) => ask("", "counts", { words: terms, filters }),
  };
};
